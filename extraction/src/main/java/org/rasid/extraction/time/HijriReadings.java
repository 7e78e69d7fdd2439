package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Dates of the Islamic calendar as Umm al-Qura reckons it; where the moon is sighted a date may be a day off. */
final class HijriReadings {
    private static final int LARGEST_DAY = 30;
    private static final int LONGEST_FEAST = 10;

    private HijriReadings() {}

    static @Nullable Reading day(Captures captures, @Nullable LocalDate reference) {
        Part part = new Part(captures.get("hijri-month"), captures.get("day"), 1, DayReadings.granularity(captures));
        return resolve(captures, reference, part);
    }

    static @Nullable Reading month(Captures captures, @Nullable LocalDate reference) {
        Integer phase = captures.nth("phase", 0);
        int month = captures.get("hijri-month");
        if (phase == null) {
            return resolve(captures, reference, new Part(month, 1, LARGEST_DAY, Granularity.MONTH));
        }
        int first = phase == 1 ? 1 : phase == 2 ? 11 : 21;
        return resolve(captures, reference, new Part(month, first, 10, Granularity.PART_OF_MONTH));
    }

    /** From one day to another of one month. */
    static @Nullable Reading days(Captures captures, @Nullable LocalDate reference) {
        List<Integer> days = captures.all("day");
        int first = days.get(0);
        int last = days.get(days.size() - 1);
        if (first >= last) {
            return null;
        }
        Part part = new Part(captures.get("hijri-month"), first, last - first + 1, Granularity.RANGE);
        return resolve(captures, reference, part);
    }

    /** A feast, or its n-th day. */
    static @Nullable Reading feast(Captures captures, @Nullable LocalDate reference) {
        int feast = captures.get("feast");
        int month = feast / 1000;
        int day = feast / 10 % 100;
        int length = feast % 10;
        Integer nth = captures.nth("nth", 0);
        Integer n = nth == null ? captures.nth("ordinal", 0) : nth;
        if (n != null && n > LONGEST_FEAST) {
            return null;
        }
        Part part = n == null && length > 1
                ? new Part(month, day, length, Granularity.RANGE)
                : new Part(month, n == null ? day : day + n - 1, 1, Granularity.DAY);
        return resolve(captures, reference, part);
    }

    static @Nullable Reading year(Captures captures, @Nullable LocalDate reference) {
        LocalDate first = Calendars.hijri(captures.get("hijri-year"), 1, 1);
        LocalDate next = Calendars.hijri(captures.get("hijri-year") + 1, 1, 1);
        return first == null || next == null
                ? null
                : Reading.of(first, next.minusDays(1), Granularity.YEAR, Basis.EXPLICIT);
    }

    static @Nullable Reading numeric(Captures captures, @Nullable LocalDate reference) {
        Integer stated = captures.nth("hijri-year", 0);
        int a = captures.get("number", 0);
        int b = captures.get("number", 1);
        Integer c = captures.nth("number", 2);
        LocalDate date;
        if (stated == null) {
            date = c == null ? null : a > LARGEST_DAY ? Calendars.hijri(a, b, c) : Calendars.hijri(c, b, a);
        } else {
            date = captures.startsWith("hijri-year") ? Calendars.hijri(stated, a, b) : Calendars.hijri(stated, b, a);
        }
        return date == null ? null : Reading.day(date, Granularity.DAY, Basis.EXPLICIT);
    }

    private static @Nullable Reading resolve(Captures captures, @Nullable LocalDate reference, Part part) {
        Integer stated = captures.nth("hijri-year", 0);
        if (stated != null) {
            DateSpan span = part.in(stated, Basis.EXPLICIT);
            return span == null ? null : Reading.of(span);
        }
        if (reference == null) {
            return null;
        }
        int year = HijrahDate.from(reference).get(ChronoField.YEAR);
        Integer which = DayReadings.which(captures);
        DateSpan back = null;
        DateSpan ahead = null;
        for (int y = year + 1; y >= year - 1; y--) {
            DateSpan span = part.in(y, Basis.RELATIVE);
            if (span == null || span.from() == null || span.to() == null) {
                continue;
            }
            boolean running = !span.from().isAfter(reference) && !span.to().isBefore(reference);
            if (which != null && which == 0 && y == year) {
                return Reading.of(span);
            }
            if (which != null && running) {
                continue;
            }
            if (!span.to().isBefore(reference)) {
                ahead = span;
            }
            if (back == null && !span.from().isAfter(reference)) {
                back = span;
            }
        }
        if (which != null) {
            DateSpan span = which < 0 ? back : ahead;
            return span == null ? null : Reading.of(span);
        }
        if (back == null || ahead == null) {
            return null;
        }
        if (captures.has("near")) {
            return Reading.of(distance(reference, back) <= distance(reference, ahead) ? back : ahead);
        }
        return Reading.either(back, ahead);
    }

    private static long distance(LocalDate reference, DateSpan day) {
        LocalDate from = day.from();
        return from == null ? Long.MAX_VALUE : Math.abs(from.toEpochDay() - reference.toEpochDay());
    }

    /** Some days of a month; those that the month does not have are left out, save the first. */
    private record Part(int month, int day, int length, Granularity granularity) {
        @Nullable
        DateSpan in(int year, Basis basis) {
            LocalDate first = Calendars.hijri(year, month, day);
            if (first == null) {
                return null;
            }
            int rest = HijrahDate.from(first).lengthOfMonth() - day;
            return new DateSpan(first, first.plusDays(Math.min(rest, length - 1)), granularity, basis);
        }
    }
}
