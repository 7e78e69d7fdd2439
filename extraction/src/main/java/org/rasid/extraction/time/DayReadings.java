package org.rasid.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Single days: counted from the reference, weekdays, days of a month. */
final class DayReadings {
    /** A leap day recurs after at most this many years. */
    private static final int FARTHEST_YEAR = 8;

    private DayReadings() {}

    /** A day at an offset; the weekday or the date beside it corrects it where the article was written on another day. */
    static @Nullable Reading relative(Captures captures, @Nullable LocalDate reference, int offset) {
        if (captures.has("day") && captures.has("month")) {
            if (captures.has("year")) {
                return calendar(captures, reference);
            }
            return reference == null ? null : nearest(captures, reference.plusDays(offset));
        }
        if (reference == null) {
            return null;
        }
        LocalDate day = reference.plusDays(offset);
        if (captures.has("weekday")) {
            DayOfWeek weekday = DayOfWeek.of(captures.get("weekday"));
            day = Calendars.nearest(weekday, day);
            if (offset < 0 && day.isAfter(reference)) {
                day = day.minusWeeks(1);
            }
        }
        return Reading.day(day, granularity(captures), Basis.RELATIVE);
    }

    static @Nullable Reading relativePart(Captures captures, @Nullable LocalDate reference, int offset) {
        return reference == null
                ? null
                : Reading.day(reference.plusDays(offset), Granularity.PART_OF_DAY, Basis.RELATIVE);
    }

    static @Nullable Reading weekday(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(captures.get("weekday"));
        Granularity granularity = granularity(captures);
        Integer which = which(captures);
        if (which == null) {
            return Reading.either(
                    relative(reference.with(TemporalAdjusters.previousOrSame(weekday)), granularity),
                    relative(reference.with(TemporalAdjusters.nextOrSame(weekday)), granularity));
        }
        LocalDate day;
        if (which < 0) {
            day = reference.with(TemporalAdjusters.previous(weekday)).minusWeeks(-which - 1);
        } else if (which > 0) {
            day = reference.with(TemporalAdjusters.next(weekday)).plusWeeks(which - 1);
        } else {
            day = reference.with(weekday);
        }
        return Reading.of(relative(day, granularity));
    }

    static @Nullable Reading weekdayOfWeek(Captures captures, @Nullable LocalDate reference) {
        Integer which = which(captures);
        if (reference == null || which == null || !captures.has("the-week")) {
            return null;
        }
        LocalDate day = reference.plusWeeks(which).with(DayOfWeek.of(captures.get("weekday")));
        return Reading.of(relative(day, granularity(captures)));
    }

    /** A day of a month; without a year, resolved against the reference. */
    static @Nullable Reading calendar(Captures captures, @Nullable LocalDate reference) {
        int month = captures.get("month");
        int day = captures.get("day");
        Granularity granularity = granularity(captures);
        if (captures.has("year")) {
            LocalDate date = Calendars.day(captures.get("year"), month, day);
            return date == null ? null : Reading.day(date, granularity, Basis.EXPLICIT);
        }
        if (reference == null) {
            return null;
        }
        if (captures.has("near")) {
            return nearest(captures, reference);
        }
        Integer which = which(captures);
        if (captures.has("the-year") || (which != null && which == 0)) {
            Integer year = PeriodReadings.yearBeside(captures, reference);
            LocalDate date = year == null ? null : Calendars.day(year, month, day);
            return date == null ? null : Reading.of(relative(date, granularity));
        }
        LocalDate before = latest(month, day, which == null ? reference : reference.minusDays(1));
        LocalDate after = earliest(month, day, which == null ? reference : reference.plusDays(1));
        if (before == null || after == null) {
            return null;
        }
        if (which != null) {
            return Reading.of(relative(which < 0 ? before : after, granularity));
        }
        if (captures.has("weekday")) {
            DayOfWeek weekday = DayOfWeek.of(captures.get("weekday"));
            boolean recent = before.isAfter(reference.minusWeeks(1));
            if (before.getDayOfWeek() != weekday && after.getDayOfWeek() == weekday && !recent) {
                return Reading.of(relative(after, granularity));
            }
        }
        return Reading.either(relative(before, granularity), relative(after, granularity));
    }

    /** A day of the month of the reference, or of one beside it: الثالث من الشهر المقبل. */
    static @Nullable Reading ofMonth(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        Integer which = which(captures);
        LocalDate month = reference.plusMonths(which == null ? 0 : which);
        LocalDate date = Calendars.day(
                month.getYear(), month.getMonthValue(), captures.get(captures.has("day") ? "day" : "digits"));
        return date == null ? null : Reading.of(relative(date, granularity(captures)));
    }

    /** Three numbers, year first or last; the day before the month unless only the other order is a date. */
    static @Nullable Reading numeric(Captures captures, @Nullable LocalDate reference) {
        int a = captures.get("number", 0);
        int b = captures.get("number", 1);
        int c = captures.get("number", 2);
        LocalDate date = null;
        if (isYear(a)) {
            date = Calendars.day(a, b, c);
        } else if (isYear(c)) {
            date = Calendars.day(c, b, a);
            if (date == null) {
                date = Calendars.day(c, a, b);
            }
        }
        return date == null ? null : Reading.day(date, granularity(captures), Basis.EXPLICIT);
    }

    static @Nullable Reading dotted(Captures captures, @Nullable LocalDate reference) {
        int digits = captures.get("dotted");
        LocalDate date =
                isYear(digits / 10000) ? Calendars.day(digits / 10000, digits / 100 % 100, digits % 100) : null;
        return date == null ? null : Reading.day(date, Granularity.DAY, Basis.EXPLICIT);
    }

    static @Nullable Reading numericShort(Captures captures, @Nullable LocalDate reference) {
        int day = captures.get("digits");
        int month = captures.get("number");
        Integer which = which(captures);
        if (reference == null) {
            return null;
        }
        if (which != null && which == 0) {
            LocalDate date = Calendars.day(reference.getYear(), month, day);
            return date == null ? null : Reading.of(relative(date, granularity(captures)));
        }
        LocalDate before = latest(month, day, reference);
        LocalDate after = earliest(month, day, reference);
        if (which != null && before != null && after != null) {
            return Reading.of(relative(which < 0 ? before : after, granularity(captures)));
        }
        if (before == null || after == null) {
            return null;
        }
        if (captures.has("weekday")) {
            DayOfWeek weekday = DayOfWeek.of(captures.get("weekday"));
            boolean back = before.getDayOfWeek() == weekday;
            // numbers that do not fall on the weekday are of another calendar
            return back || after.getDayOfWeek() == weekday
                    ? Reading.of(relative(back ? before : after, granularity(captures)))
                    : weekday(captures, reference);
        }
        return Reading.either(relative(before, Granularity.DAY), relative(after, Granularity.DAY));
    }

    static Granularity granularity(Captures captures) {
        return captures.has("part") ? Granularity.PART_OF_DAY : Granularity.DAY;
    }

    /** Which of several periods: negative past, 0 this, positive next; null where the text does not say. */
    static @Nullable Integer which(Captures captures) {
        for (String type : new String[] {"past", "next", "this"}) {
            Integer value = captures.nth(type, 0);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Reading nearest(Captures captures, LocalDate day) {
        LocalDate before = latest(captures.get("month"), captures.get("day"), day);
        LocalDate after = earliest(captures.get("month"), captures.get("day"), day);
        if (before == null || after == null) {
            return null;
        }
        boolean back = day.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - day.toEpochDay();
        return Reading.of(relative(back ? before : after, granularity(captures)));
    }

    private static @Nullable LocalDate latest(int month, int day, LocalDate limit) {
        for (int year = limit.getYear(); year >= limit.getYear() - FARTHEST_YEAR; year--) {
            LocalDate date = Calendars.day(year, month, day);
            if (date != null && !date.isAfter(limit)) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate earliest(int month, int day, LocalDate limit) {
        for (int year = limit.getYear(); year <= limit.getYear() + FARTHEST_YEAR; year++) {
            LocalDate date = Calendars.day(year, month, day);
            if (date != null && !date.isBefore(limit)) {
                return date;
            }
        }
        return null;
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    private static DateSpan relative(LocalDate day, Granularity granularity) {
        return DateSpan.day(day, granularity, Basis.RELATIVE);
    }
}
