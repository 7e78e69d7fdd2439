package org.rasid.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as options take them. */
final class Times {
    private Times() {}

    /**
     * A day in UTC, at its beginning, or a time.
     *
     * @throws IllegalArgumentException that names the forms
     */
    static Instant parse(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is neither a day such as 2024-01-31 nor a time such as 2024-01-31T12:00Z", e);
        }
    }

    /**
     * The same for an option.
     *
     * @throws IllegalArgumentException that names the option and the forms
     */
    static Instant parse(String option, String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
