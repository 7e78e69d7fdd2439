package org.rasid.producer.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * A time as a source states it.
 *
 * @param on the calendar day, as written
 * @param at the instant; null where the source gives no time of day or no offset from UTC
 */
record IsoTime(LocalDate on, @Nullable Instant at) {
    /** Characters of a day. */
    private static final int DAY = 10;

    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    /**
     * Reads an ISO 8601 day, or day and time with or without offset, parted by {@code T} or a blank; throws {@link
     * DateTimeException} for anything else.
     */
    static IsoTime parse(String text) {
        IsoTime time = text.length() <= DAY ? new IsoTime(LocalDate.parse(text), null) : dateTime(text);
        if (time.on.getYear() < MIN_YEAR || time.on.getYear() > MAX_YEAR) {
            throw new DateTimeException("year " + time.on.getYear() + " is not within " + MIN_YEAR + " to " + MAX_YEAR);
        }
        return time;
    }

    private static IsoTime dateTime(String text) {
        String iso = text.charAt(DAY) == ' ' ? text.substring(0, DAY) + 'T' + text.substring(DAY + 1) : text;
        TemporalAccessor parsed = DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime zoned
                ? new IsoTime(zoned.toLocalDate(), zoned.toInstant())
                : new IsoTime(LocalDate.from(parsed), null);
    }

    /** The instant, taken as noon UTC of the day where it is not known: the guess that is never off by more than a day. */
    Instant orNoon() {
        return at != null ? at : on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
