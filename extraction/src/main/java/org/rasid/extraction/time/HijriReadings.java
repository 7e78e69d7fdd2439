package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Dates of the Islamic calendar as Umm al-Qura reckons it; where the moon is sighted a date may be a day off. */
final class HijriReadings {
    private static final int LARGEST_DAY = 30;

    private HijriReadings() {}

    static @Nullable Reading day(Captures captures, @Nullable LocalDate reference) {
        return resolve(captures, reference, captures.get("day"), DayReadings.granularity(captures));
    }

    static @Nullable Reading month(Captures captures, @Nullable LocalDate reference) {
        return resolve(captures, reference, 0, Granularity.MONTH);
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

    private static @Nullable Reading resolve(
            Captures captures, @Nullable LocalDate reference, int day, Granularity granularity) {
        int month = captures.get("hijri-month");
        Integer phase = captures.nth("phase", 0);
        Integer stated = captures.nth("hijri-year", 0);
        if (stated != null) {
            DateSpan span = span(stated, month, day, phase, granularity, Basis.EXPLICIT);
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
            DateSpan span = span(y, month, day, phase, granularity, Basis.RELATIVE);
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
        return back == null || ahead == null ? null : Reading.either(back, ahead);
    }

    private static @Nullable DateSpan span(
            int year, int month, int day, @Nullable Integer phase, Granularity granularity, Basis basis) {
        if (day > 0) {
            LocalDate date = Calendars.hijri(year, month, day);
            return date == null ? null : DateSpan.day(date, granularity, basis);
        }
        LocalDate first = Calendars.hijri(year, month, 1);
        if (first == null) {
            return null;
        }
        int length = HijrahDate.from(first).lengthOfMonth();
        int from = phase == null || phase == 1 ? 1 : phase == 2 ? 11 : 21;
        int to = phase == null || phase > 2 ? length : phase * 10;
        return new DateSpan(
                first.plus(from - 1, ChronoUnit.DAYS),
                first.plus(to - 1, ChronoUnit.DAYS),
                phase == null ? granularity : Granularity.PART_OF_MONTH,
                basis);
    }
}
