package org.rasid.extraction;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span of calendar days, both ends inclusive.
 *
 * @param from first day; null where open towards the past
 * @param to last day; null where open towards the future
 */
public record DateSpan(@Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity, Basis basis) {
    /** The unit in which the text states the time. RANGE: two stated ends, or one. */
    public enum Granularity {
        PART_OF_DAY,
        DAY,
        WEEK,
        PART_OF_MONTH,
        MONTH,
        SEASON,
        YEAR,
        RANGE
    }

    /** What the days rest on: a calendar date, a count from the reference date, or another sentence of the article. */
    public enum Basis {
        EXPLICIT,
        RELATIVE,
        INFERRED
    }

    public DateSpan {
        Objects.requireNonNull(granularity, "granularity");
        Objects.requireNonNull(basis, "basis");
        if (from == null && to == null) {
            throw new IllegalArgumentException("a date span needs at least one end");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("date span " + from + " to " + to + " runs backwards");
        }
    }

    /** Whether both ends are the same, whatever the text rests them on. */
    public boolean isSameDays(DateSpan other) {
        return Objects.equals(from, other.from) && Objects.equals(to, other.to);
    }

    public static DateSpan day(LocalDate day, Granularity granularity, Basis basis) {
        return new DateSpan(day, day, granularity, basis);
    }
}
