package org.rasid.extraction.time;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** The units of time by their numbers in the lexicon. */
final class Units {
    private static final List<ChronoUnit> BY_NUMBER = List.of(
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS,
            ChronoUnit.DECADES);

    private static final List<ChronoUnit> HALF_IN = List.of(
            ChronoUnit.MINUTES,
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS);

    private static final List<Integer> HALF = List.of(1, 30, 12, 84, 15, 6, 5);

    private Units() {}

    static ChronoUnit of(int number) {
        return BY_NUMBER.get(number - 1);
    }

    /** The unit in which half of a unit is a whole number: that of half a year is the month. */
    static ChronoUnit ofHalf(int number) {
        return HALF_IN.get(number - 1);
    }

    /** Half of a unit, in the unit of {@link #ofHalf}. */
    static int half(int number) {
        return HALF.get(number - 1);
    }
}
