package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;

/** A mention in the making: what is known so far of the event behind one trigger. Used by one thread. */
final class Draft {
    final Reading reading;
    final Hit hit;
    final double confidence;
    final Map<String, String> fields = new TreeMap<>();
    final Map<Party.Role, List<Phrase>> parties = new EnumMap<>(Party.Role.class);

    /** Parties that only other sentences name. */
    final List<Party> borrowed = new ArrayList<>();

    final Set<String> rules = new LinkedHashSet<>();

    /** The times of the sentence that may be the event's, with their probabilities. */
    final List<Dates.Weighed> times = new ArrayList<>();

    /** The mentions that may be of the same event, with the probabilities that they are. */
    final Map<Draft, Double> kin = new LinkedHashMap<>();

    @Nullable
    DateSpan date;

    @Nullable
    Location location;

    /** When and where by the rest of the article, where the sentence does not say. */
    @Nullable
    DateSpan storyDate;

    @Nullable
    Location storyLocation;

    /** Number of the chain of mentions that tell of the same event; null for a series. */
    @Nullable
    Integer chain;

    @Nullable
    DateSpan due;

    @Nullable
    Integer killed;

    @Nullable
    Integer wounded;

    @Nullable
    Integer count;

    @Nullable
    Integer round;

    Draft(Reading reading, Hit hit, double confidence) {
        this.confidence = confidence;
        this.reading = reading;
        this.hit = hit;
        rules.add(hit.trigger().id());
    }

    EventType type() {
        return hit.trigger().type();
    }

    boolean is(String field, String value) {
        return value.equals(fields.get(field));
    }

    List<Phrase> of(Party.Role role) {
        return parties.getOrDefault(role, List.of());
    }

    void add(Party.Role role, List<Phrase> phrases) {
        List<Phrase> known = parties.computeIfAbsent(role, r -> new ArrayList<>());
        for (Phrase phrase : phrases) {
            if (known.stream().noneMatch(other -> other.first() < phrase.end() && phrase.first() < other.end())) {
                known.add(phrase);
                rules.add(phrase.rule());
            }
        }
    }

    boolean isIncident() {
        return !is("scope", "SERIES");
    }
}
