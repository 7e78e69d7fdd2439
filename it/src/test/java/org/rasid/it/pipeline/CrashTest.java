package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;

class CrashTest {
    private static final int WEEKS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(300)
    void shouldEndInTheSameEventsAfterAKillInTheMiddleOfAnIngest() throws Exception {
        List<String> lines = SampleWeeks.lines(WEEKS);
        Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, lines.size() / 4));
        Path rest = Files.write(folder.resolve("rest.jsonl"), lines.subList(lines.size() / 4, lines.size()));

        Map<String, Event> undisturbed = run(first, rest, false);
        Map<String, Event> killed = run(first, rest, true);

        assertThat(undisturbed).hasSizeGreaterThan(WEEKS);
        assertThat(killed).isEqualTo(undisturbed);
    }

    private Map<String, Event> run(Path first, Path rest, boolean kill) throws Exception {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Map<String, String> client = Map.of(
                    "bootstrap.servers", stack.bootstrapServers(), "schema.registry.url", stack.schemaRegistryUrl());
            Rasid rasid = new Rasid(Map.of(
                    "RASID_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                    "RASID_SCHEMA_REGISTRY", stack.schemaRegistryUrl()));
            succeed(rasid.run("topics", "apply"));
            succeed(rasid.run("schemas", "register"));
            Path state = folder.resolve("state-" + kill);
            Path log = folder.resolve("streams-" + kill + ".log");
            Process streams = streams(rasid, log, state);
            try {
                succeed(rasid.run("ingest", first.toString()));
                succeed(rasid.run("ingest", rest.toString()));
                StreamsSettings settings = settings(client, state);
                try (Progress progress = Progress.upToNow(settings)) {
                    if (kill) {
                        assertThat(progress.remaining().caughtUp())
                                .as("killed before the work is done")
                                .isFalse();
                        streams.destroyForcibly().waitFor();
                        assertThat(progress.remaining().caughtUp())
                                .as("work left when it was killed")
                                .isFalse();
                        streams = streams(rasid, log, state);
                    }
                    awaitCaughtUp(progress, streams, log);
                }
                return EventTopics.active(client);
            } finally {
                streams.destroy();
                streams.waitFor();
            }
        }
    }

    private static Process streams(Rasid rasid, Path log, Path state) throws IOException {
        return rasid.start(log, "streams", "--state-dir", state.toString());
    }

    private static StreamsSettings settings(Map<String, String> client, Path state) {
        Map<String, String> settings = new java.util.HashMap<>(client);
        settings.put("state.dir", state.toString());
        return StreamsSettings.of(settings);
    }

    private static void awaitCaughtUp(Progress progress, Process streams, Path log) throws Exception {
        while (!progress.remaining().caughtUp()) {
            assertThat(streams.isAlive()).as(Files.readString(log)).isTrue();
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }

    private static void succeed(Rasid.Result result) {
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    }
}
