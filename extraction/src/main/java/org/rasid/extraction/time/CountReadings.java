package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Times counted from the reference: قبل شهرين، الأيام الثلاثة المقبلة، خلال 48 ساعة. */
final class CountReadings {
    /** "Two weeks ago" may be off by this many days; "a week ago" is taken at its word. */
    private static final int WEEK_TOLERANCE = 3;

    private static final int FEW_DAYS = 7;

    private CountReadings() {}

    /** How long the captures say. */
    static TimeLength length(Captures captures, int first, int end, String rule) {
        Integer two = either(captures, "pair", "the-pair");
        Integer one = either(captures, "one", "the-one");
        Integer units = either(captures, "unit", "the-units");
        int unit = Objects.requireNonNull(two != null ? two : one != null ? one : units);
        long amount = two != null ? 2 : one != null ? 1 : captures.get("count");
        if (captures.has("half-of") || captures.has("half")) {
            long halves = captures.has("half-of") ? 1 : 2 * amount + 1;
            return new TimeLength(first, end, halves * Units.half(unit), Units.ofHalf(unit), rule);
        }
        return new TimeLength(first, end, amount, Units.of(unit), rule);
    }

    private static @Nullable Integer either(Captures captures, String type, String other) {
        Integer value = captures.nth(type, 0);
        return value == null ? captures.nth(other, 0) : value;
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

    /** "The past hours" are within a day; of days and longer units only the end is sure. */
    static @Nullable Reading recently(Captures captures, @Nullable LocalDate reference) {
        return reference == null
                ? null
                : Reading.of(
                        areHours(captures) ? reference.minusDays(1) : null,
                        reference,
                        Granularity.RANGE,
                        Basis.RELATIVE);
    }

    static @Nullable Reading soon(Captures captures, @Nullable LocalDate reference) {
        return reference == null
                ? null
                : Reading.of(
                        reference,
                        areHours(captures) ? reference.plusDays(1) : null,
                        Granularity.RANGE,
                        Basis.RELATIVE);
    }

    private static boolean areHours(Captures captures) {
        return Units.of(captures.get("the-units")) == ChronoUnit.HOURS;
    }

    /** "Days ago": two to seven; "hours ago": today or yesterday; of longer units, two at least. */
    static @Nullable Reading fewAgo(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        ChronoUnit unit = few(captures);
        LocalDate to = unit.isTimeBased() ? reference : reference.minus(2, unit);
        LocalDate from = fewAgoAtMost(unit, reference);
        return from != null && from.equals(to)
                ? Reading.day(to, Granularity.DAY, Basis.RELATIVE)
                : Reading.of(from, to, Granularity.RANGE, Basis.RELATIVE);
    }

    private static ChronoUnit few(Captures captures) {
        return Units.of(captures.get(captures.has("few") ? "few" : "few-near"));
    }

    private static @Nullable LocalDate fewAgoAtMost(ChronoUnit unit, LocalDate reference) {
        return switch (unit) {
            case MINUTES -> reference;
            case HOURS -> reference.minusDays(1);
            case DAYS -> reference.minusDays(FEW_DAYS);
            default -> null;
        };
    }

    /** "Within hours", "within days". */
    static @Nullable Reading fewWithin(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        int days = few(captures) == ChronoUnit.DAYS ? FEW_DAYS : 1;
        return Reading.either(
                new DateSpan(reference.minusDays(days), reference, Granularity.RANGE, Basis.RELATIVE),
                new DateSpan(reference, reference.plusDays(days), Granularity.RANGE, Basis.RELATIVE));
    }
}
