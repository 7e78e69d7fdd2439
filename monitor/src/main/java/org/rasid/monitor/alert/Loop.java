package org.rasid.monitor.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does steps until it is stopped. It is never interrupted: an interrupt would close the file of the outbox
 * under it. A step that fails is tried again after a pause.
 */
final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Semaphore bell = new Semaphore(0);
    private final Step step;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable String problem;

    /** Something to do. */
    interface Step {
        /** Does it; tells how long there is nothing to do, unless the bell rings. */
        Duration run() throws InterruptedException;
    }

    Loop(String name, Step step) {
        this.step = step;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the pause. */
    void ring() {
        bell.release();
    }

    /** Why the last step failed; empty where it did not. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Ends after the step that it is at. */
    void stop() {
        stopping = true;
        ring();
    }

    /** Waits for the end. Whether it came in time. */
    boolean join(Duration longest) {
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void run() {
        try {
            while (!stopping) {
                Duration pause = once();
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            problem = "interrupted";
        }
    }

    private Duration once() throws InterruptedException {
        try {
            Duration pause = step.run();
            problem = null;
            return pause;
        } catch (RuntimeException e) {
            if (problem == null) {
                LOG.error("{} failed, and tries again", thread.getName(), e);
            }
            problem = String.valueOf(e.getMessage());
            return PAUSE;
        }
    }
}
