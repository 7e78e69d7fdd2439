package org.rasid.extraction.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The readings that the rule file names. */
final class Readings {
    /** Turns what a pattern has matched into days; null where they cannot be told. */
    interface Reader {
        @Nullable
        Reading read(Captures captures, @Nullable LocalDate reference);
    }

    private interface OffsetReader {
        @Nullable
        Reading read(Captures captures, @Nullable LocalDate reference, int offset);
    }

    private static final Map<String, Reader> PLAIN = plain();
    private static final Map<String, OffsetReader> WITH_OFFSET =
            Map.of("relative-day", DayReadings::relative, "relative-part", DayReadings::relativePart);

    private Readings() {}

    private static Map<String, Reader> plain() {
        Map<String, Reader> readers = new HashMap<>();
        readers.put("weekday", DayReadings::weekday);
        readers.put("weekday-of-week", DayReadings::weekdayOfWeek);
        readers.put("weekday-nights", RangeReadings::nights);
        readers.put("weekday-range", RangeReadings::weekdays);
        readers.put("date", DayReadings::calendar);
        readers.put("day-of-period", DayReadings::ofMonth);
        readers.put("numeric", DayReadings::numeric);
        readers.put("dotted", DayReadings::dotted);
        readers.put("numeric-short", DayReadings::numericShort);
        readers.put("hijri-date", HijriReadings::day);
        readers.put("hijri-range", HijriReadings::days);
        readers.put("feast", HijriReadings::feast);
        readers.put("hijri-numeric", HijriReadings::numeric);
        readers.put("hijri-month", HijriReadings::month);
        readers.put("hijri-year", HijriReadings::year);
        readers.put("day-range", RangeReadings::days);
        readers.put("days-of-period", RangeReadings::daysOfMonth);
        readers.put("month", PeriodReadings::month);
        readers.put("month-range", RangeReadings::months);
        readers.put("year", PeriodReadings::year);
        readers.put("year-range", RangeReadings::years);
        readers.put("period", PeriodReadings::period);
        readers.put("part-of-year", PartReadings::ofYear);
        readers.put("part-of-month", PartReadings::ofMonth);
        readers.put("decade", PartReadings::decade);
        readers.put("season", PeriodReadings::season);
        readers.put("ago", CountReadings::ago);
        readers.put("in", CountReadings::in);
        readers.put("last", CountReadings::last);
        readers.put("next", CountReadings::next);
        readers.put("recently", CountReadings::recently);
        readers.put("soon", CountReadings::soon);
        readers.put("within", CountReadings::within);
        readers.put("few-ago", CountReadings::fewAgo);
        readers.put("few-within", CountReadings::fewWithin);
        return Map.copyOf(readers);
    }

    /** A reading by its name, or {@code name:offset}. Throws IllegalArgumentException for one that does not exist. */
    static Reader named(String name) {
        Reader reader = PLAIN.get(name);
        if (reader != null) {
            return reader;
        }
        int colon = name.indexOf(':');
        OffsetReader withOffset = colon < 0 ? null : WITH_OFFSET.get(name.substring(0, colon));
        if (withOffset == null) {
            throw new IllegalArgumentException("no reading \"" + name + "\"");
        }
        int offset = Integer.parseInt(name.substring(colon + 1));
        return (captures, reference) -> withOffset.read(captures, reference, offset);
    }
}
