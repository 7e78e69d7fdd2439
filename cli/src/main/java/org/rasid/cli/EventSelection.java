package org.rasid.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.Standing;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import picocli.CommandLine.Option;

/** Which events to show; an event that was merged or retracted passes by its type alone. */
final class EventSelection {
    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            split = ",",
            description = "Event types: ${COMPLETION-CANDIDATES}. Default: all.")
    private EventType @Nullable [] types;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Only events in this country (ISO 3166-1 alpha-2, for example IQ), and whatever was merged or"
                    + " retracted, which has no country any more.")
    private @Nullable String country;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only events with this party: its actor id, or a part of its name in Arabic or English.")
    private @Nullable String actor;

    @Option(
            names = "--assertion",
            paramLabel = "ASSERTION",
            split = ",",
            description = "Only events asserted so: ${COMPLETION-CANDIDATES}.")
    private Assertion @Nullable [] assertions;

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            split = ",",
            description = "Only events supported so: ${COMPLETION-CANDIDATES}.")
    private Standing @Nullable [] standings;

    /** The topics of the types asked for. */
    List<TopicSpec> topics() {
        return types == null
                ? Topics.allEvents()
                : Arrays.stream(types).distinct().map(Topics::events).toList();
    }

    boolean test(Event event) {
        if (event.getAssertion() == null) {
            return true;
        }
        return (assertions == null || Arrays.asList(assertions).contains(event.getAssertion()))
                && (standings == null || Arrays.asList(standings).contains(event.getStanding()))
                && (country == null
                        || (event.getPlace() != null
                                && country.equalsIgnoreCase(event.getPlace().getCountry())))
                && (actor == null || hasParty(event, actor.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasParty(Event event, String name) {
        return event.getParties().stream()
                .anyMatch(party -> name.equals(party.getActorId())
                        || party.getVerbatim().contains(name)
                        || (party.getNameEn() != null
                                && party.getNameEn().toLowerCase(Locale.ROOT).contains(name)));
    }
}
