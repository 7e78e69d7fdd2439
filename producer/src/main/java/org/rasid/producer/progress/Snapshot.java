package org.rasid.producer.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a run has come.
 *
 * @param bytesRead of the input
 * @param sent articles acknowledged by the broker
 * @param skipped articles rejected or repeated, and files passed over
 * @param elapsed since the start
 */
public record Snapshot(long bytesRead, long sent, long skipped, Duration elapsed) {
    /** In words, for one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%,d articles sent, %,d skipped, %.1f MB read, %,.0f articles a second",
                sent,
                skipped,
                bytesRead / 1e6,
                rate());
    }

    /** Articles sent a second. */
    public double rate() {
        return elapsed.isZero() ? 0 : sent * 1e3 / Math.max(1, elapsed.toMillis());
    }
}
