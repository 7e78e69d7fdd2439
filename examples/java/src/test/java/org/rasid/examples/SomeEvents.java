package org.rasid.examples;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rasid.avro.Assertion;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Place;
import org.rasid.avro.StrikeDetails;
import org.rasid.schemas.serde.GeneratedClasses;

/** States of events, with what the examples look at. Days are of the form 2026-03-09. */
public final class SomeEvents {
    private SomeEvents() {}

    public static Event strike(String id, String country, String day) {
        return active(id, EventType.STRIKE, country)
                .setAssertion(Assertion.ASSERTED)
                .setDate(span(day))
                .setDetails(StrikeDetails.newBuilder().build())
                .build();
    }

    public static Event deadline(String id, String country, String reported, String due) {
        return active(id, EventType.DEADLINE, country)
                .setAssertion(Assertion.ASSERTED)
                .setFirstReported(LocalDate.parse(reported).atTime(9, 0).toInstant(ZoneOffset.UTC))
                .setDetails(DeadlineDetails.newBuilder().setDue(span(due)).build())
                .build();
    }

    public static Event merged(String id, EventType type, String into) {
        return event(id, type, EventStatus.MERGED).setMergedInto(into).build();
    }

    public static Event retracted(String id, EventType type) {
        return event(id, type, EventStatus.RETRACTED).build();
    }

    private static Event.Builder active(String id, EventType type, String country) {
        return event(id, type, EventStatus.ACTIVE)
                .setPlace(Place.newBuilder().setCountry(country).build());
    }

    private static Event.Builder event(String id, EventType type, EventStatus status) {
        GeneratedClasses.trust();
        return Event.newBuilder().setId(id).setType(type).setStatus(status);
    }

    private static DateSpan span(String day) {
        LocalDate date = LocalDate.parse(day);
        return DateSpan.newBuilder().setFrom(date).setTo(date).build();
    }
}
