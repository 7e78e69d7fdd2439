package org.rasid.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rasid.cli.stack.child.ChildMain;

/**
 * A Java program that runs as our child and never outlives us: it watches the pipe to its standard input and stops
 * when that closes. Its output goes to a log file; the log of the run before is kept beside it with the suffix .1.
 */
final class ChildProcess {
    private static final int TAIL_LINES = 20;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(3);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code mainClass} in {@code directory}, which must exist; waits for nothing.
     *
     * @param name also that of the archive of its classes
     */
    static ChildProcess start(
            String name, Path directory, List<String> jvmOptions, String classPath, String mainClass, String... args) {
        Path log = directory.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        // Ctrl-C in a terminal reaches every process of the group. The parent decides when its children stop.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(StackHome.find().archive(name).options());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-cp", classPath));
        command.add(ChildMain.class.getName());
        command.add(directory.resolve(name + ".lock").toString());
        command.add(mainClass);
        command.addAll(List.of(args));
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new StackException("the " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Returns once {@code ready} says so; it is asked about twenty times a second.
     *
     * @throws StackException with the end of the log, if the child ends before, or is not ready in time
     */
    void await(Duration timeout, Probe ready) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.test()) {
            if (exited(Duration.ofMillis(50))) {
                throw new StackException("the " + name + " stopped at its start" + logged());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new StackException("interrupted while waiting for the " + name);
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new StackException(
                        "the " + name + " was not ready within " + timeout.toSeconds() + " s" + logged());
            }
        }
    }

    /** Whether the child has something in its log that a port is taken. */
    boolean foundItsPortTaken() {
        return tail(Integer.MAX_VALUE).stream()
                .anyMatch(line -> line.contains("Address already in use") || line.contains("already bound"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /** Asks the child to stop, without waiting for it. */
    void requestStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Stops the child in order, or by force if it takes longer than {@code grace}. */
    void stop(Duration grace) {
        requestStop();
        if (!exited(ClassArchive.isWritten() ? LONGEST_WRITING : grace)) {
            kill();
        }
    }

    /** Ends the child on the spot, as a crash would (SIGKILL), and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        exited(Duration.ofSeconds(10));
    }

    private boolean exited(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String logged() {
        return "; its log " + log + " ends with:\n  " + String.join("\n  ", tail(TAIL_LINES));
    }

    private List<String> tail(int lines) {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var bytes = java.nio.ByteBuffer.allocate(TAIL_BYTES);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            List<String> all = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(" + e + ")");
        }
    }

    /** A cheap question that answers no as long as there is no answer. */
    @FunctionalInterface
    interface Probe {
        boolean test();
    }
}
