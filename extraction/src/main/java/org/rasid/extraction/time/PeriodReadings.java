package org.rasid.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/**
 * Weeks, months, seasons and years, and their parts. A week runs from Monday to Sunday. A month begins on days 1 to 10,
 * is in its middle on 11 to 20 and late from 21; a year begins in January to March, is in its middle from May to August
 * and late from October; a week begins on its first two days, is in its middle on the next two and late from Friday.
 * The winter of a year begins in its December. A part of a year has the granularity of a season.
 */
final class PeriodReadings {
    private static final int WEEK = 4;
    private static final int MONTH = 5;

    private static final int START = 1;
    private static final int MIDDLE = 2;
    private static final int END = 4;

    private PeriodReadings() {}

    /** The year that stands beside a month or season: stated, or counted from the reference; null where none does. */
    static @Nullable Integer yearBeside(Captures captures, @Nullable LocalDate reference) {
        if (captures.has("year")) {
            return captures.get("year");
        }
        Integer which = DayReadings.which(captures);
        if (reference == null || (!captures.has("the-year") && which == null)) {
            return null;
        }
        return reference.getYear() + (which == null ? 0 : which);
    }

    static @Nullable Reading month(Captures captures, @Nullable LocalDate reference) {
        int month = captures.get("month");
        Integer which = DayReadings.which(captures);
        Integer phase = captures.nth("phase", 0);
        if (captures.has("year") || captures.has("the-year") || (which != null && which == 0)) {
            Integer year = yearBeside(captures, reference);
            Basis basis = captures.has("year") ? Basis.EXPLICIT : Basis.RELATIVE;
            return year == null ? null : partOfMonth(LocalDate.of(year, month, 1), phase, basis);
        }
        if (reference == null) {
            return null;
        }
        LocalDate current = reference.withDayOfMonth(1);
        LocalDate before = current.withMonth(month);
        if (before.isAfter(current) || (which != null && !before.isBefore(current))) {
            before = before.minusYears(1);
        }
        LocalDate after = current.withMonth(month);
        if (after.isBefore(current) || (which != null && !after.isAfter(current))) {
            after = after.plusYears(1);
        }
        if (which != null) {
            return partOfMonth(which < 0 ? before : after, phase, Basis.RELATIVE);
        }
        Reading past = partOfMonth(before, phase, Basis.RELATIVE);
        Reading future = partOfMonth(after, phase, Basis.RELATIVE);
        return Reading.either(past.value(), future.ahead() == null ? future.value() : future.ahead());
    }

    /** The month of the reference, or one counted from it. */
    static @Nullable Reading monthOf(Captures captures, @Nullable LocalDate reference) {
        Integer which = DayReadings.which(captures);
        return reference == null
                ? null
                : partOfMonth(reference.withDayOfMonth(1).plusMonths(which == null ? 0 : which), null, Basis.RELATIVE);
    }

    /** A month, or a part of it, that begins on a day. */
    static Reading partOfMonth(LocalDate first, @Nullable Integer phase, Basis basis) {
        LocalDate last = Calendars.lastOfMonth(first);
        return phase == null
                ? Reading.of(first, last, Granularity.MONTH, basis)
                : part(
                        phase,
                        first,
                        first.plusDays(9),
                        first.plusDays(10),
                        first.plusDays(19),
                        first.plusDays(20),
                        last,
                        Granularity.PART_OF_MONTH,
                        basis);
    }

    static @Nullable Reading year(Captures captures, @Nullable LocalDate reference) {
        return partOfYear(captures.get("year"), captures.nth("phase", 0), Basis.EXPLICIT);
    }

    /** The week, month or year of the reference, one before or after it, or a part of one. */
    static @Nullable Reading period(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        Integer which = DayReadings.which(captures);
        int offset = which == null ? 0 : which;
        Integer phase = captures.nth("phase", 0);
        switch (captures.get("the-period")) {
            case WEEK -> {
                if (which == null && phase != null && phase == END) {
                    return weekend(reference);
                }
                return partOfWeek(reference.plusWeeks(offset).with(DayOfWeek.MONDAY), phase);
            }
            case MONTH -> {
                return partOfMonth(reference.withDayOfMonth(1).plusMonths(offset), phase, Basis.RELATIVE);
            }
            default -> {
                return partOfYear(reference.getYear() + offset, phase, Basis.RELATIVE);
            }
        }
    }

    static @Nullable Reading season(Captures captures, @Nullable LocalDate reference) {
        int season = captures.get("season");
        Integer year = captures.has("year") || captures.has("the-year") ? yearBeside(captures, reference) : null;
        if (year != null) {
            return Reading.of(season(year, season, captures.has("year") ? Basis.EXPLICIT : Basis.RELATIVE));
        }
        if (reference == null || captures.has("the-year")) {
            return null;
        }
        Integer which = DayReadings.which(captures);
        int offset = which == null ? 0 : which;
        int y = reference.getYear() - 1;
        while (!ends(season(y, season, Basis.RELATIVE), reference)) {
            y++;
        }
        DateSpan now = season(y, season, Basis.RELATIVE);
        boolean running = now.from() != null && !now.from().isAfter(reference);
        return Reading.of(season(offset > 0 && !running ? y + offset - 1 : y + offset, season, Basis.RELATIVE));
    }

    private static boolean ends(DateSpan span, LocalDate reference) {
        return span.to() != null && !span.to().isBefore(reference);
    }

    private static DateSpan season(int year, int season, Basis basis) {
        LocalDate first = LocalDate.of(year, season * 3, 1);
        return new DateSpan(first, Calendars.lastOfMonth(first.plusMonths(2)), Granularity.SEASON, basis);
    }

    /** Friday to Sunday: the latest that has begun, and the earliest that has not ended. */
    private static Reading weekend(LocalDate reference) {
        LocalDate back = reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        LocalDate ahead = reference.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Reading.either(
                new DateSpan(back, back.plusDays(2), Granularity.WEEK, Basis.RELATIVE),
                new DateSpan(ahead.minusDays(2), ahead, Granularity.WEEK, Basis.RELATIVE));
    }

    private static Reading partOfWeek(LocalDate monday, @Nullable Integer phase) {
        LocalDate sunday = monday.plusDays(6);
        return phase == null
                ? Reading.of(monday, sunday, Granularity.WEEK, Basis.RELATIVE)
                : part(
                        phase,
                        monday,
                        monday.plusDays(1),
                        monday.plusDays(2),
                        monday.plusDays(3),
                        monday.plusDays(4),
                        sunday,
                        Granularity.WEEK,
                        Basis.RELATIVE);
    }

    private static Reading partOfYear(int year, @Nullable Integer phase, Basis basis) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return phase == null
                ? Reading.of(first, last, Granularity.YEAR, basis)
                : part(
                        phase,
                        first,
                        LocalDate.of(year, 3, 31),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 8, 31),
                        LocalDate.of(year, 10, 1),
                        last,
                        Granularity.SEASON,
                        basis);
    }

    private static Reading part(
            int phase,
            LocalDate first,
            LocalDate startEnds,
            LocalDate middleBegins,
            LocalDate middleEnds,
            LocalDate lateBegins,
            LocalDate last,
            Granularity granularity,
            Basis basis) {
        if (phase == START) {
            return Reading.of(first, startEnds, granularity, basis);
        }
        if (phase == MIDDLE) {
            return Reading.of(middleBegins, middleEnds, granularity, basis);
        }
        DateSpan late = new DateSpan(lateBegins, last, granularity, basis);
        return phase == END ? Reading.either(late, DateSpan.day(last, Granularity.DAY, basis)) : Reading.of(late);
    }
}
