package org.rasid.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command end in good order on Ctrl-C or SIGTERM. */
final class Shutdown {
    private static final long GRACE_SECONDS = 60;

    private Shutdown() {}

    /**
     * Runs the work; on a signal calls {@code stop}, and lets the JVM go when the work has returned, or after {@value
     * #GRACE_SECONDS} s. What must be done before the JVM goes belongs into the work.
     */
    static void onSignal(Runnable stop, Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    await(done);
                },
                "rasid-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the JVM is already going down
            }
        }
    }

    /** Waits until Ctrl-C or SIGTERM, then closes the resource before the JVM goes. */
    static void waitThenClose(AutoCloseable resource) {
        CountDownLatch signal = new CountDownLatch(1);
        onSignal(signal::countDown, () -> {
            await(signal, Long.MAX_VALUE);
            close(resource);
        });
    }

    private static void await(CountDownLatch latch) {
        await(latch, GRACE_SECONDS);
    }

    private static void await(CountDownLatch latch, long seconds) {
        try {
            if (!latch.await(seconds, TimeUnit.SECONDS)) {
                System.err.println("rasid: gave up waiting for a clean end after " + seconds + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("could not end cleanly: " + e.getMessage(), e);
        }
    }
}
