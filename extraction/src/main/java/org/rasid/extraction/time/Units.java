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

    private Units() {}

    static ChronoUnit of(int number) {
        return BY_NUMBER.get(number - 1);
    }
}
