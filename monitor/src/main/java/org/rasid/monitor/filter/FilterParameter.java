package org.rasid.monitor.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The parameters of a filter that are no {@link Keyword}: their names, meanings and how they are read. */
public enum FilterParameter {
    BBOX(
            "bbox",
            "Box west,south,east,north in degrees; where west is greater than east it crosses the antimeridian."
                    + " Events without coordinates are left out.",
            "38.8,29.1,48.6,37.4"),
    MIN_SOURCES("minSources", "Smallest number of independent sources.", "2"),
    MIN_CONFIDENCE("minConfidence", "Smallest confidence, 0 to 1.", "0.5"),
    EVENT_FROM("eventFrom", "First day; events whose days lie before it or are not known are left out.", "2026-03-01"),
    EVENT_UNTIL("eventUntil", "Last day; events whose days lie after it or are not known are left out.", "2026-03-31"),
    REPORTED_FROM(
            "reportedFrom", "Time, or day in UTC, at or after which the last report came.", "2026-03-09T04:00:00Z"),
    REPORTED_UNTIL(
            "reportedUntil",
            "Time before which, or day in UTC by the end of which, the first report came.",
            "2026-03-10"),
    TEXT(
            "text",
            "Words in Arabic or English, all of which the headlines, sentences, parties or place hold; spelling"
                    + " variants of Arabic letters and inflections count as the same.",
            "قصف قاعدة");

    private static final int MOST_SOURCES = 1_000_000;

    private final String parameter;
    private final String meaning;
    private final String example;

    FilterParameter(String parameter, String meaning, String example) {
        this.parameter = parameter;
        this.meaning = meaning;
        this.example = example;
    }

    /** Its name in requests. */
    public String parameter() {
        return parameter;
    }

    /** What it selects by, for readers of the interface. */
    public String meaning() {
        return meaning;
    }

    /** A value that it takes. */
    public String example() {
        return example;
    }

    /** Reads it where it is given; throws BadParameter. */
    Criterion read(Parameters given) {
        return switch (this) {
            case BBOX -> InBox.of(parameter, given.list(parameter));
            case MIN_SOURCES -> new MinSources(given.whole(parameter, 0, MOST_SOURCES, 0));
            case MIN_CONFIDENCE -> new MinConfidence(share(one(given)));
            case EVENT_FROM -> new OnDays(day(one(given)), Integer.MAX_VALUE);
            case EVENT_UNTIL -> new OnDays(Integer.MIN_VALUE, day(one(given)));
            case REPORTED_FROM -> new ReportedFrom(time(one(given), 0));
            case REPORTED_UNTIL -> new ReportedBefore(time(one(given), 1));
            case TEXT -> Words.of(parameter, one(given));
        };
    }

    private String one(Parameters given) {
        String value = given.one(parameter);
        if (value == null) {
            throw new IllegalStateException(parameter + " is read but not given");
        }
        return value;
    }

    private double share(String value) {
        String asked = "must be a number from 0 to 1 but is " + value;
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadParameter(parameter, asked, e);
        }
        throw new BadParameter(parameter, asked);
    }

    private int day(String value) {
        try {
            return Math.toIntExact(LocalDate.parse(value).toEpochDay());
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadParameter(parameter, "must be a day such as 2026-03-01 but is " + value, e);
        }
    }

    private Instant time(String value, int daysAfter) {
        try {
            Instant time = value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value)
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            // the index counts milliseconds
            return Instant.ofEpochMilli(time.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadParameter(
                    parameter, "must be a time such as 2026-03-09T04:00:00Z or a day but is " + value, e);
        }
    }
}
