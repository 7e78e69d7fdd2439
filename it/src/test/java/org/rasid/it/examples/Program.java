package org.rasid.it.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A program of another language, in a process of its own. */
public final class Program implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static boolean isInstalled(String name) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    static Program start(Path folder, Map<String, String> environment, String... command) throws IOException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Program(process, out, err);
    }

    /** Runs to its end, which must be a success, and gives the lines that it printed. */
    public static List<String> run(Path folder, Map<String, String> environment, String... command) throws IOException {
        try (Program program = start(folder, environment, command)) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
            return program.lines();
        }
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    String said() {
        try {
            return Files.readString(out) + Files.readString(err);
        } catch (IOException e) {
            return "nothing to read: " + e;
        }
    }

    int awaitExit() {
        try {
            return process.onExit()
                    .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .exitValue();
        } catch (CompletionException e) {
            throw new AssertionError("does not end; it said: " + said(), e);
        }
    }

    /** Asks it to end, as Ctrl-C does. */
    Program stop() {
        process.destroy();
        return this;
    }

    /** Waits for something that the program brings about; it must stay alive meanwhile. */
    void awaitAlive(BooleanSupplier wanted, String what) {
        await(
                () -> {
                    assertThat(process.isAlive()).as(said()).isTrue();
                    return wanted.getAsBoolean();
                },
                () -> what + "; it said: " + said());
    }

    static void await(BooleanSupplier wanted, Supplier<String> what) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as(what).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
