package org.rasid.producer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Hijri date in a line for readers, as the day that it is by the calendar of Umm al-Qura: {@code ١٨ ذو الحجة ١٤٣٤ هـ}.
 *
 * @param day in the calendar of the world
 * @param matcher stands on the date
 */
record HijriDate(LocalDate day, Matcher matcher) {
    private static final List<String> MONTHS = List.of(
            "(?:ال)?محرم",
            "صفر",
            "ربيع (?:ال[أا]ول)",
            "ربيع (?:الثاني|الآخر|الاخر)",
            "جماد[ىي] (?:ال[أا]ول[ىي]?)",
            "جماد[ىي] (?:الثاني[ةه]?|الآخر[ةه]?|الاخر[ةه]?)",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذ[وي] ?القعد[ةه]",
            "ذ[وي] ?الحج[ةه]");

    private static final Pattern NAMED = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:من\\s+|[-/.]\\s*)?("
            + String.join("|", MONTHS) + ")\\s*[-/.,،]?\\s*(1[34]\\d{2})(?!\\d)\\s*(?:هـ|ه(?!\\p{L}))?");

    /** Where the months are said to begin by sight, a day is off by one from the calendar. */
    private static final int OFF = 1;

    /**
     * The first in a line of ASCII digits, on the day of the week that stands before it; empty without one, for then it
     * may be off.
     */
    static Optional<HijriDate> find(String line, WeekdayBefore weekdays) {
        Matcher date = NAMED.matcher(line);
        if (!date.find()) {
            return Optional.empty();
        }
        int month = 1;
        while (!String.valueOf(date.group(2)).matches(MONTHS.get(month - 1))) {
            month++;
        }
        LocalDate day;
        try {
            day = LocalDate.from(HijrahDate.of(
                    Integer.parseInt(String.valueOf(date.group(3))),
                    month,
                    Integer.parseInt(String.valueOf(date.group(1)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        int weekday = weekdays.of(line.substring(0, date.start()));
        for (int off : new int[] {0, -OFF, OFF}) {
            if (day.plusDays(off).getDayOfWeek().getValue() == weekday) {
                return Optional.of(new HijriDate(day.plusDays(off), date));
            }
        }
        return Optional.empty();
    }

    /** Reads the day of the week that a text ends with. */
    interface WeekdayBefore {
        /** From 1, Monday, to 7; 0 where there is none. */
        int of(String text);
    }
}
