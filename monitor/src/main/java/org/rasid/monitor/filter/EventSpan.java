package org.rasid.monitor.filter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;

/**
 * The days of an event: for a deadline those by which it is due, for the rest those on which it takes place.
 *
 * @param first days since 1970-01-01; {@link Integer#MIN_VALUE} where the span is open towards the past
 * @param last both ends inclusive; {@link Integer#MAX_VALUE} where it is open towards the future
 */
public record EventSpan(int first, int last) {
    /** Throws IllegalArgumentException where it runs backwards. */
    public EventSpan {
        if (first > last) {
            throw new IllegalArgumentException("its days run backwards, from " + LocalDate.ofEpochDay(first) + " to "
                    + LocalDate.ofEpochDay(last));
        }
    }

    /** Null: no days are known. Throws as the constructor does. */
    public static @Nullable EventSpan of(Event event) {
        DateSpan span = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : event.getDate();
        return span == null
                ? null
                : new EventSpan(day(span.getFrom(), Integer.MIN_VALUE), day(span.getTo(), Integer.MAX_VALUE));
    }

    /** The one day to sort and count it by: the first, or the last where the first is open. */
    public int day() {
        return first == Integer.MIN_VALUE ? last : first;
    }

    private static int day(@Nullable LocalDate date, int open) {
        return date == null ? open : Math.toIntExact(date.toEpochDay());
    }
}
