package org.rasid.monitor.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Lengths of the stretches of a {@link Timeline}. Weeks begin on Monday. */
public enum Step {
    DAY(1),
    WEEK(7),
    MONTH(30),
    YEAR(365);

    private static final int MOST_BUCKETS = 400;

    private final int days;

    Step(int days) {
        this.days = days;
    }

    /** The shortest that cuts the span, both ends inclusive, into a number of stretches that can be shown. */
    public static Step fitting(LocalDate from, LocalDate until) {
        long span = ChronoUnit.DAYS.between(from, until) + 1;
        for (Step step : values()) {
            if (span / step.days <= MOST_BUCKETS) {
                return step;
            }
        }
        return YEAR;
    }

    /** First day of the stretch that the day lies in. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
