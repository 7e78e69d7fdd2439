package org.rasid.producer.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a source is polled next. After failures it is left alone longer and longer. */
final class Schedule {
    /** Longest time that failures put a poll off, where the source is polled more often than that. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 12;

    private final Duration every;
    private final double jitter;
    private final RandomGenerator random;
    private int failures;

    Schedule(Duration every, double jitter, RandomGenerator random) {
        this.every = every;
        this.jitter = jitter;
        this.random = random;
    }

    /** From the start to the first poll: up to ten seconds, so that many sources do not begin all at once. */
    Duration first() {
        Duration most = every.compareTo(FIRST) < 0 ? every : FIRST;
        return Duration.ofMillis((long) (most.toMillis() * jitter * random.nextDouble()));
    }

    /** From a poll that went well to the next. */
    Duration afterSuccess() {
        failures = 0;
        return spread(every);
    }

    /** From a poll that failed to the next: twice as long after each, up to {@link #LONGEST}. */
    Duration afterFailure() {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        Duration longer = every.multipliedBy(1L << failures);
        Duration most = every.compareTo(LONGEST) > 0 ? every : LONGEST;
        return spread(longer.compareTo(most) > 0 ? most : longer);
    }

    /** Polls in a row that failed, up to 12. */
    int failures() {
        return failures;
    }

    private Duration spread(Duration time) {
        double factor = 1 + jitter * (2 * random.nextDouble() - 1);
        return Duration.ofMillis((long) (time.toMillis() * factor));
    }
}
