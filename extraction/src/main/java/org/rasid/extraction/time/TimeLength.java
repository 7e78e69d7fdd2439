package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A length of time as a sentence states it: 48 ساعة، شهرين، مهلة أسبوع.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param amount how many units, at least 1
 * @param unit minutes, hours, days, weeks, months, years or decades
 * @param rule the rule that read it, e.g. {@code duration.dual}
 */
public record TimeLength(int first, int end, long amount, ChronoUnit unit, String rule) {
    public TimeLength {
        if (first < 0 || end <= first || amount < 1) {
            throw new IllegalArgumentException("bad length " + amount + " at [" + first + "," + end + ")");
        }
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(rule, "rule");
    }

    /** The day this long after a day; a started day counts whole (36 hours are two days). */
    public LocalDate after(LocalDate day) {
        return Calendars.plus(day, amount, unit);
    }

    /** The day this long before a day; a started day counts whole. */
    public LocalDate before(LocalDate day) {
        return Calendars.plus(day, -amount, unit);
    }
}
