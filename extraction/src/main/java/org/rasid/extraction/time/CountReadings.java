package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Times counted from the reference: قبل شهرين، الأيام الثلاثة المقبلة، خلال 48 ساعة. */
final class CountReadings {
    /** "Two weeks ago" may be off by this many days; "a week ago" is taken at its word. */
    private static final int WEEK_TOLERANCE = 3;

    private CountReadings() {}

    /** How long the captures say. */
    static TimeLength length(Captures captures, int first, int end, String rule) {
        Integer pair = captures.nth("pair", 0);
        Integer two = pair == null ? captures.nth("the-pair", 0) : pair;
        if (two != null) {
            return length(first, end, 2, two, rule);
        }
        Integer one = captures.nth("one", 0);
        if (one != null) {
            return length(first, end, 1, one, rule);
        }
        Integer units = captures.nth("unit", 0);
        return length(first, end, captures.get("count"), units == null ? captures.get("the-units") : units, rule);
    }

    private static TimeLength length(int first, int end, long amount, int unit, String rule) {
        return new TimeLength(first, end, amount, Units.of(unit), rule);
    }

    private static LocalDate shifted(Captures captures, LocalDate reference, boolean ahead) {
        TimeLength length = length(captures, 0, 1, "count");
        return ahead ? length.after(reference) : length.before(reference);
    }

    /** The day, week, month or year so long ago. */
    static @Nullable Reading ago(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : around(captures, shifted(captures, reference, false), reference);
    }

    static @Nullable Reading in(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : around(captures, shifted(captures, reference, true), reference);
    }

    private static Reading around(Captures captures, LocalDate day, LocalDate reference) {
        TimeLength length = length(captures, 0, 1, "count");
        ChronoUnit unit = length.unit();
        if (unit == ChronoUnit.WEEKS && length.amount() > 1) {
            return Reading.of(
                    day.minusDays(WEEK_TOLERANCE), day.plusDays(WEEK_TOLERANCE), Granularity.WEEK, Basis.RELATIVE);
        }
        if (unit == ChronoUnit.MONTHS) {
            return PeriodReadings.partOfMonth(day.withDayOfMonth(1), null, Basis.RELATIVE);
        }
        if (unit == ChronoUnit.YEARS || unit == ChronoUnit.DECADES) {
            return Reading.of(
                    day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31), Granularity.YEAR, Basis.RELATIVE);
        }
        boolean sameDay = unit == ChronoUnit.MINUTES || (unit == ChronoUnit.HOURS && length.amount() < 12);
        return Reading.day(sameDay ? reference : day, Granularity.DAY, Basis.RELATIVE);
    }

    static @Nullable Reading last(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : Reading.of(back(captures, reference));
    }

    static @Nullable Reading next(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : Reading.of(ahead(captures, reference));
    }

    static @Nullable Reading within(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : Reading.either(back(captures, reference), ahead(captures, reference));
    }

    private static DateSpan back(Captures captures, LocalDate reference) {
        return new DateSpan(shifted(captures, reference, false), reference, Granularity.RANGE, Basis.RELATIVE);
    }

    private static DateSpan ahead(Captures captures, LocalDate reference) {
        return new DateSpan(reference, shifted(captures, reference, true), Granularity.RANGE, Basis.RELATIVE);
    }

    static @Nullable Reading recently(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : Reading.of(null, reference, Granularity.RANGE, Basis.RELATIVE);
    }

    static @Nullable Reading soon(Captures captures, @Nullable LocalDate reference) {
        return reference == null ? null : Reading.of(reference, null, Granularity.RANGE, Basis.RELATIVE);
    }

    /** "Days ago": two to seven. */
    static @Nullable Reading daysAgo(Captures captures, @Nullable LocalDate reference) {
        return reference == null
                ? null
                : Reading.of(reference.minusDays(7), reference.minusDays(2), Granularity.RANGE, Basis.RELATIVE);
    }
}
