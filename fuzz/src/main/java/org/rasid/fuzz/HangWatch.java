package org.rasid.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends the program, with the input saved and the place shown, where one input takes too long: a thread cannot be stopped. */
final class HangWatch implements Campaign.Watch {
    static final Duration MOST = Duration.ofSeconds(10);
    private static final int EXIT = 3;

    private final Path file;
    private final Thread fed;
    private volatile byte @Nullable [] input;
    private volatile long begun;

    /**
     * Watches the calling thread.
     *
     * @param file where the input goes
     */
    HangWatch(Path file) {
        this.file = file;
        fed = Thread.currentThread();
        Thread thread = new Thread(this::run, "hang watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void begins(byte[] next) {
        begun = System.nanoTime();
        input = next;
    }

    @Override
    public void ends() {
        input = null;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(500);
                byte[] now = input;
                if (now != null && System.nanoTime() - begun > MOST.toNanos()) {
                    Files.write(file, now);
                    System.err.println("HANG: more than " + MOST.toSeconds() + " s; input in " + file);
                    for (StackTraceElement frame : fed.getStackTrace()) {
                        System.err.println("    at " + frame);
                    }
                    Runtime.getRuntime().halt(EXIT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("HANG: " + file + " cannot be written: " + e);
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
