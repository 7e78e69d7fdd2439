package org.rasid.streams.dedup;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.lexicon.Table;

/** The block of a mention: its type and theatre. Mentions of different blocks are never the same event. */
public final class Blocks {
    private static final String UNKNOWN = "ZZ";
    private static final Set<String> MEDIATORS = Table.load("org/rasid/streams/dedup/mediators.tsv").rows().stream()
            .map(row -> row.required("country"))
            .collect(Collectors.toUnmodifiableSet());

    private Blocks() {}

    /**
     * The block as far as the mention alone tells: {@code STRIKE|IQ}, {@code TALKS|IQ-US}, {@code STRIKE|ZZ} where
     * nothing tells the theatre.
     * <ul>
     *   <li>talks and agreements: the sorted countries of the parties, else the country of the event
     *   <li>truces: the country of the event, else the countries of the parties
     *   <li>the rest: the country of the event, else the one country of the targets, else the one of the actors
     * </ul>
     */
    public static String blockOf(Mention m) {
        return block(m.type(), theatre(m));
    }

    /**
     * The blocks of all mentions of one article, in the order given. A mention that tells no theatre, or of talks and
     * agreements only one side, takes the theatre that goes with it and is told most often for its type in the article,
     * of several the one told first.
     */
    public static List<String> blocksOf(List<Mention> article) {
        Map<EventType, Map<Set<String>, Integer>> told = new EnumMap<>(EventType.class);
        for (Mention m : article) {
            Set<String> theatre = theatre(m);
            if (!isPartial(m.type(), theatre)) {
                told.computeIfAbsent(m.type(), t -> new LinkedHashMap<>()).merge(theatre, 1, Integer::sum);
            }
        }
        return article.stream()
                .map(m -> complete(m, told.getOrDefault(m.type(), Map.of())))
                .toList();
    }

    /** Whether the block is that of events between two countries or more. */
    static boolean namesBothSides(String block) {
        return block.indexOf('-', block.indexOf('|')) > 0;
    }

    private static String complete(Mention m, Map<Set<String>, Integer> told) {
        Set<String> best = theatre(m);
        if (isPartial(m.type(), best)) {
            int most = 0;
            for (Map.Entry<Set<String>, Integer> theatre : told.entrySet()) {
                if (theatre.getValue() > most && theatre.getKey().containsAll(theatre(m))) {
                    best = theatre.getKey();
                    most = theatre.getValue();
                }
            }
        }
        return block(m.type(), best);
    }

    private static boolean isPartial(EventType type, Set<String> theatre) {
        return theatre.isEmpty() || (isBetweenSides(type) && theatre.size() == 1);
    }

    private static boolean isBetweenSides(EventType type) {
        return type == EventType.TALKS || type == EventType.AGREEMENT;
    }

    private static String block(EventType type, Set<String> theatre) {
        return type + "|" + (theatre.isEmpty() ? UNKNOWN : String.join("-", theatre));
    }

    /** The countries that make the theatre, sorted; empty where nothing tells. */
    private static Set<String> theatre(Mention m) {
        String country = m.location() == null ? null : m.location().country();
        Set<String> place = country == null ? Set.of() : Set.of(country);
        Set<String> sides = sides(countries(m, Party.Role.ACTOR));
        if (isBetweenSides(m.type())) {
            return sides.isEmpty() ? place : sides;
        }
        if (!place.isEmpty()) {
            return place;
        }
        if (m.type() == EventType.TRUCE) {
            return sides;
        }
        Set<String> targets = countries(m, Party.Role.TARGET);
        return targets.size() == 1 ? targets : sides.size() == 1 ? sides : Set.of();
    }

    /** Without the hosts and mediators, where two others remain. */
    private static Set<String> sides(Set<String> countries) {
        Set<String> sides = new TreeSet<>(countries);
        sides.removeAll(MEDIATORS);
        return sides.size() >= 2 ? sides : countries;
    }

    private static Set<String> countries(Mention m, Party.Role role) {
        return m.parties().stream()
                .filter(p -> p.role() == role)
                .map(Party::country)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
