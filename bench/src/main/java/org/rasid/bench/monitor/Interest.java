package org.rasid.bench.monitor;

import java.util.List;
import java.util.function.Predicate;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.Standing;

/**
 * What a follower of the stream wants to know.
 *
 * @param query filter of the request; empty: all
 * @param matches the same, said independently of the monitor
 */
record Interest(String query, Predicate<Event> matches) {
    static final Interest ALL = new Interest("", event -> true);

    static final List<Interest> CHOSEN = List.of(
            new Interest("type=STRIKE", event -> event.getType() == EventType.STRIKE),
            new Interest(
                    "type=TRUCE,TALKS",
                    event -> event.getType() == EventType.TRUCE || event.getType() == EventType.TALKS),
            new Interest("country=IQ", event -> isIn(event, "IQ")),
            new Interest(
                    "country=SY&standing=CONFIRMED",
                    event -> isIn(event, "SY") && event.getStanding() == Standing.CONFIRMED),
            new Interest(
                    "party=actor-7",
                    event -> event.getParties().stream().anyMatch(party -> "actor-7".equals(party.getActorId()))));

    /** Whether a follower is told: also of an event that matches no longer. */
    boolean concernedBy(History.Change change) {
        return matches.test(change.before()) || matches.test(change.after());
    }

    private static boolean isIn(Event event, String country) {
        return event.getPlace() != null && country.equals(event.getPlace().getCountry());
    }
}
