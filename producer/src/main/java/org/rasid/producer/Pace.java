package org.rasid.producer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Holds a run to so many articles a second, evenly; time that the run lost elsewhere is not made up for. */
final class Pace {
    private static final double NANOS = 1e9;

    private final InstantSource clock;
    private final long nanosBetween;
    private final Pause pause;
    private Instant next = Instant.MIN;

    /** Lets time pass. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** @param perSecond articles a second, above 0; infinite: as many as can be */
    Pace(double perSecond, InstantSource clock, Pause pause) {
        this.clock = clock;
        this.nanosBetween = (long) (NANOS / perSecond);
        this.pause = pause;
    }

    /** Waits until the next article may go. */
    void await() throws InterruptedException {
        if (nanosBetween == 0) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            pause.of(Duration.between(now, next));
            next = next.plusNanos(nanosBetween);
        } else {
            next = now.plusNanos(nanosBetween);
        }
    }
}
