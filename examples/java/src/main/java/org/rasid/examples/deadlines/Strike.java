package org.rasid.examples.deadlines;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.DateSpan;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Place;

/**
 * What the join needs of a strike that is said to have happened.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param first first day on which it may have happened
 * @param last last such day
 */
record Strike(String country, LocalDate first, LocalDate last, String headline) {
    /**
     * The strike that the event is now. Null: none, since it was merged or retracted, is denied, planned or only
     * possible, or has no country or no day. In a table, null removes what was there.
     */
    static @Nullable Strike of(Event event) {
        Place place = event.getPlace();
        DateSpan date = event.getDate();
        if (event.getStatus() != EventStatus.ACTIVE
                || event.getAssertion() != Assertion.ASSERTED
                || place == null
                || place.getCountry() == null
                || date == null) {
            return null;
        }
        LocalDate first = Objects.requireNonNullElse(date.getFrom(), date.getTo());
        LocalDate last = Objects.requireNonNullElse(date.getTo(), date.getFrom());
        return new Strike(place.getCountry(), first, last, event.getHeadlineEn());
    }
}
