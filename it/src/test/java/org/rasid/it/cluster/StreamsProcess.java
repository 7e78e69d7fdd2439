package org.rasid.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;

/** The streams app in a process of its own. */
public final class StreamsProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Process process;
    private final Path log;
    private final StreamsSettings settings;

    private StreamsProcess(Process process, Path log, StreamsSettings settings) {
        this.process = process;
        this.log = log;
        this.settings = settings;
    }

    /** Starts it, with further options of the command; state and log are in the folder. */
    public static StreamsProcess start(Cluster cluster, Path folder, String... options) throws IOException {
        Path state = folder.resolve("state");
        Path log = folder.resolve("streams.log");
        Map<String, String> settings = new HashMap<>(cluster.client());
        settings.put("state.dir", state.toString());
        List<String> command = new ArrayList<>(List.of("streams", "--state-dir", state.toString()));
        command.addAll(List.of(options));
        Process process = cluster.rasid().start(log, command.toArray(String[]::new));
        return new StreamsProcess(process, log, StreamsSettings.of(settings));
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until all that is on the topics now is through; it must stay alive meanwhile. */
    public void awaitCaughtUp() {
        try (Progress progress = Progress.upToNow(settings)) {
            await(() -> progress.remaining().caughtUp());
        }
    }

    /** Whether all that is on the topics now is through. */
    public boolean isCaughtUp() {
        try (Progress progress = Progress.upToNow(settings)) {
            return progress.remaining().caughtUp();
        }
    }

    /** Waits for something; it must stay alive meanwhile. */
    public void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime() - end).as(said()).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Waits until it has ended by itself. */
    public int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    /** Ends it as a crash would (SIGKILL), and waits. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it as a user would, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
