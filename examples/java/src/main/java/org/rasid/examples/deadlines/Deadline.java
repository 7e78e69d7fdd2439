package org.rasid.examples.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Place;

/**
 * What the join needs of a deadline.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param reported day of its first report, UTC: it runs from here
 * @param due last day by which it is due, as it holds now; it runs until here
 */
record Deadline(String id, String country, LocalDate reported, LocalDate due, String headline) {
    /** The deadline that the event is now; null as for a strike, and where no due date is known. */
    static @Nullable Deadline of(String id, Event event) {
        Place place = event.getPlace();
        Instant reported = event.getFirstReported();
        DateSpan due = event.getDetails() instanceof DeadlineDetails details ? details.getDue() : null;
        if (event.getStatus() != EventStatus.ACTIVE
                || place == null
                || place.getCountry() == null
                || reported == null
                || due == null
                || due.getTo() == null) {
            return null;
        }
        LocalDate from = reported.atZone(ZoneOffset.UTC).toLocalDate();
        return new Deadline(id, place.getCountry(), from, due.getTo(), event.getHeadlineEn());
    }

    boolean runsAt(Strike strike) {
        return !strike.last().isBefore(reported) && !strike.first().isAfter(due);
    }
}
