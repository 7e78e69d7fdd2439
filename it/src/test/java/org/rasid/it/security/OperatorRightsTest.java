package org.rasid.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

/** What operators run by hand, each command as a user that has the rights of its role and no other. */
class OperatorRightsTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int ARTICLES = 12;
    private static final String REPLAY = "again";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** One test, since each command needs what those before it leave. */
    @Test
    @Timeout(600)
    void shouldDoWithTheRightsOfItsRole() throws Exception {
        try (SecureStack stack = new SecureStack(Files.createDirectory(folder.resolve("stack")))) {
            Users users = new Users(stack, Way.SCRAM);
            Cluster administrator = stack.administrator();
            run(users.of("setup", "setup"), "topics", "apply");
            run(users.of("setup", "setup"), "schemas", "register");
            poison(administrator);
            run(users.of("ingest", "ingest"), "ingest", few().toString());

            Process live = start(users.of("streams", "streams"), "streams", "--state-dir", state("live"));
            try {
                await(administrator, live);
                assertThat(run(users.of("redrive", "redrive"), "redrive", "--list")
                                .out())
                        .contains(Topics.ARTICLES_DEAD.name());
                run(users.of("redrive", "redrive"), "redrive");
                assertThat(Records.all(administrator, Topics.ARTICLES_REDRIVEN)).hasSize(1);
            } finally {
                live.destroy();
                live.waitFor();
            }

            Path replay = users.of("replay", "replay", "--suffix", REPLAY);
            run(replay, "replay", "--once", "--suffix", REPLAY, "--state-dir", state("replay"));
            Path diff = users.of("diff", "diff", "--suffix", REPLAY);
            run(diff, "diff", "live", REPLAY);
            Path promote = users.of("promote", "promote", "--suffix", REPLAY);
            run(promote, "promote", "--suffix", REPLAY, "--yes");

            String id = "rasid-" + REPLAY;
            Path reset = users.of("reset", "reset", "--application-id", id);
            run(reset, "reset", "--application-id", id, "--state-dir", state("replay"));
            assertThat(topics(stack)).doesNotContainAnyElementsOf(EventTopology.changelogs(id));
            Path clean = users.of("clean", "clean");
            run(clean, "clean", "--yes", "--state-dir", state("live"));
            assertThat(topics(stack))
                    .contains(Topics.ARTICLES_RAW.name())
                    .doesNotContain(Topics.EVENTS_MENTIONS.name(), Topics.ARTICLES_DEAD.name());
        }
    }

    private static Rasid rasid(Path settings) {
        return new Rasid(Map.of("RASID_CONFIG", settings.toString()));
    }

    private static Rasid.Result run(Path settings, String... command) throws Exception {
        Rasid.Result run = rasid(settings).run(command);
        assertThat(run.exitCode())
                .as(String.join(" ", command) + "\n" + run.out() + run.err())
                .isZero();
        return run;
    }

    private Process start(Path settings, String... command) throws Exception {
        return rasid(settings).start(folder.resolve("live.log"), command);
    }

    /** Until there are events, and the record that is no article is parked. */
    private void await(Cluster administrator, Process app) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (Records.all(administrator, Topics.EVENTS_MENTIONS).isEmpty()
                || Records.all(administrator, Topics.ARTICLES_DEAD).isEmpty()) {
            String said = Files.readString(folder.resolve("live.log"));
            assertThat(app.isAlive()).as(said).isTrue();
            assertThat(System.nanoTime() - end).as(said).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private static void poison(Cluster administrator) throws Exception {
        Records.send(
                administrator,
                List.of(new ProducerRecord<>(
                        Topics.ARTICLES_RAW.name(), "garbage".getBytes(UTF_8), "no article".getBytes(UTF_8))));
    }

    private Path few() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("..", "sample", "articles.jsonl"), UTF_8);
        return Files.write(folder.resolve("articles.jsonl"), lines.subList(0, ARTICLES));
    }

    private String state(String name) {
        return folder.resolve("state-" + name).toString();
    }

    private static Set<String> topics(SecureStack stack) throws Exception {
        try (Admin admin = stack.admin()) {
            return admin.listTopics().names().get();
        }
    }
}
