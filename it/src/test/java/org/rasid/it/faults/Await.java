package org.rasid.it.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for conditions. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /**
     * Returns once the condition holds.
     *
     * @throws IllegalStateException if it does not within that time
     */
    static void until(String what, Duration within, BooleanSupplier condition) {
        if (!holds(within, condition)) {
            throw new IllegalStateException("not within " + within.toSeconds() + " s: " + what);
        }
    }

    /** Whether the condition comes to hold within that time. */
    static boolean holds(Duration within, BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
