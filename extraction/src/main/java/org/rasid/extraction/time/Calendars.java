package org.rasid.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Calendar arithmetic that the rules share; dates that do not exist are null. */
final class Calendars {
    private Calendars() {}

    /** A day of the civil calendar; null: 31 April. */
    static @Nullable LocalDate day(int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** A day of the Umm al-Qura calendar as a civil day; null: outside the calendar. */
    static @Nullable LocalDate hijri(int year, int month, int day) {
        try {
            return LocalDate.from(HijrahDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalDate lastOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** The given weekday that is nearest to a day, the day itself included. */
    static LocalDate nearest(DayOfWeek weekday, LocalDate day) {
        LocalDate before = day.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate after = day.with(TemporalAdjusters.nextOrSame(weekday));
        return ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after) ? before : after;
    }

    static LocalDate plus(LocalDate day, long amount, ChronoUnit unit) {
        if (!unit.isTimeBased()) {
            return day.plus(amount, unit);
        }
        long hours = unit == ChronoUnit.HOURS ? Math.abs(amount) : (Math.abs(amount) + 59) / 60;
        long days = (hours + 23) / 24;
        return day.plusDays(amount < 0 ? -days : days);
    }
}
