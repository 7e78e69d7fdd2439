package org.rasid.training;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span of days as the scorer compares them; an open end is null. */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int VAGUE = 10;

    /**
     * Whether another span counts as this one: equal, or one end equal and the other open in either, or, where this is
     * vague (2 to 11 days), overlapping with middles at most 5 days apart.
     */
    boolean accepts(Days other) {
        if (equals(other)) {
            return true;
        }
        if (to != null && to.equals(other.to) && (from == null || other.from == null)) {
            return true;
        }
        if (from != null && from.equals(other.from) && (to == null || other.to == null)) {
            return true;
        }
        if (from == null || to == null || other.from == null || other.to == null) {
            return false;
        }
        long a = from.toEpochDay();
        long b = to.toEpochDay();
        long c = other.from.toEpochDay();
        long d = other.to.toEpochDay();
        return b - a >= 1 && b - a <= VAGUE && c <= b && a <= d && Math.abs(a + b - c - d) <= VAGUE;
    }

    boolean isExactly(@Nullable LocalDate first, @Nullable LocalDate last) {
        return Objects.equals(from, first) && Objects.equals(to, last);
    }
}
