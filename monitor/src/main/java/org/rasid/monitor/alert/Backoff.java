package org.rasid.monitor.alert;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, up to a bound, and not all at the same moment. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Beyond this the bound holds anyway. */
    private static final int MAX_DOUBLINGS = 20;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A wait between half of and the whole of 1 s, 2 s, 4 s and so on to 5 min, but no less than 1 s.
     *
     * @param failures so far, from 1
     */
    Duration after(int failures) {
        long doubled = FIRST.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        long most = Math.min(doubled, LONGEST.toMillis());
        long least = Math.max(FIRST.toMillis(), most / 2);
        return Duration.ofMillis(random.nextLong(least, most + 1));
    }
}
