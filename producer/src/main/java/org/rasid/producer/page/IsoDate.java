package org.rasid.producer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a date together. */
final class IsoDate {
    /** Systems that do not know a date write the first one that they can: 0001, 1900, 1970. */
    private static final int MIN_YEAR = 1995;

    private static final int MAX_YEAR = 2100;

    private IsoDate() {}

    /**
     * ISO 8601; empty where there is no such day or time.
     *
     * @param hour null where there is no time of day
     * @param second null where not known
     * @param offset {@code Z} or as {@code +03:00}, {@code +0300}, {@code +03}; null where not known
     */
    static Optional<String> of(
            int year,
            int month,
            int day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String offset) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            return Optional.empty();
        }
        try {
            String date = LocalDate.of(year, month, day).toString();
            if (hour == null || minute == null) {
                return Optional.of(date);
            }
            LocalTime time = LocalTime.of(
                    Integer.parseInt(hour), Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
            return Optional.of(date + "T" + time
                    + (offset == null ? "" : ZoneOffset.of(offset).getId()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
