package org.rasid.schemas.registry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The waits between rounds: doubled each time up to the longest, and shortened by up to a half at random, so that
 * clients that failed together do not come back together, and still none of them gives up early.
 *
 * @param first before the second round, at most
 * @param longest before any round
 */
record Pauses(Duration first, Duration longest) {
    private static final int MAX_DOUBLINGS = 20;

    /** The longest wait after so many rounds, from 1. */
    private long most(int rounds) {
        return Math.min(first.toMillis() << Math.min(rounds - 1, MAX_DOUBLINGS), longest.toMillis());
    }

    /** The wait after so many rounds, from 1; at least what the registry asked for, and never above the longest. */
    Duration after(int rounds, Duration asked, RandomGenerator random) {
        long most = most(rounds);
        Duration own = Duration.ofMillis(most - random.nextLong(most / 2 + 1));
        Duration wanted = asked.compareTo(own) > 0 ? asked : own;
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }

    /** What all waits of a call with so many retries take at most. */
    Duration total(int retries) {
        int doubled = Math.min(retries, MAX_DOUBLINGS);
        long millis = 0;
        for (int round = 1; round <= doubled; round++) {
            millis += most(round);
        }
        return Duration.ofMillis(millis)
                .plus(Duration.ofMillis(most(MAX_DOUBLINGS + 1)).multipliedBy(retries - doubled));
    }
}
