package org.rasid.producer.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a server may be asked again. */
final class HostPace {
    /** Wait after the first failure; it doubles with each further one. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int MAX_DOUBLINGS = 10;

    private Instant free = Instant.MIN;
    private Duration delay;
    private int failures;

    /** @param delay least time between two requests */
    HostPace(Duration delay) {
        this.delay = delay;
    }

    /** When the next request may go; may be in the past. */
    Instant free() {
        return free;
    }

    /** Sets the least time between two requests. */
    void delay(Duration least) {
        delay = least;
    }

    /** The server has answered as it should, or has told us that a page is not there. */
    void served(Instant now) {
        failures = 0;
        free = now.plus(delay);
    }

    /**
     * The server has failed.
     *
     * @param asked how long it asked us to stay away; empty where it did not
     * @param random 0 to 1, so that not all come back at the same moment
     */
    void failed(Instant now, Optional<Duration> asked, double random) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        Duration bounded = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        Duration wait = asked.orElse(Duration.ofMillis((long) (bounded.toMillis() * (1 + random) / 2)));
        free = now.plus(wait.compareTo(delay) > 0 ? wait : delay);
    }
}
