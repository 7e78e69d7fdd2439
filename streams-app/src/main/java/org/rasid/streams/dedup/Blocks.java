package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

/**
 * The block of a mention: its type and theatre. Mentions of different blocks are never the same event, so the theatre is
 * one country that reports reach also where they leave out a side: the one that the event is about. Of several it is
 * the least outside, see {@link Outsiders}: talks of Iraq and the United States have the theatre Iraq, and so has
 * a report of them that names Iraq alone.
 */
public final class Blocks {
    private static final String UNKNOWN = "ZZ";

    private Blocks() {}

    /**
     * The block as far as the mention alone tells: {@code STRIKE|IQ}, {@code STRIKE|ZZ} where nothing tells the theatre.
     * <ul>
     *   <li>talks and agreements: of the parties; of the place where they are all from outside and it is not
     *   <li>truces: the country of the event, else of the parties
     *   <li>the rest: the country of the event, else the one country of the targets, else the one of the actors
     * </ul>
     */
    public static String blockOf(Mention m) {
        return block(m.type(), withPlace(m, told(m)));
    }

    /**
     * The blocks of all mentions of one article, in the order given. A mention that leaves the theatre open, of talks
     * and agreements also one that names a single side, takes what goes with it and is told most often for its type in
     * the article, else for any type; of several the one told first. Mentions of one chain end in one block.
     */
    public static List<String> blocksOf(List<Mention> article) {
        Map<EventType, Map<Set<String>, Integer>> byType = new EnumMap<>(EventType.class);
        Map<Set<String>, Integer> all = new LinkedHashMap<>();
        for (Mention m : article) {
            Set<String> told = told(m);
            if (!isPartial(m, told)) {
                byType.computeIfAbsent(m.type(), t -> new LinkedHashMap<>()).merge(told, 1, Integer::sum);
                all.merge(told, 1, Integer::sum);
            }
        }
        List<String> blocks = article.stream()
                .map(m -> complete(m, List.of(byType.getOrDefault(m.type(), Map.of()), all)))
                .toList();
        return together(article, blocks);
    }

    /** The mentions of a chain meet in one block: the one that most of them have, of several the first. */
    private static List<String> together(List<Mention> article, List<String> blocks) {
        Map<Integer, Map<String, Integer>> chains = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Integer chain = article.get(i).chain();
            if (chain != null && !blocks.get(i).endsWith(UNKNOWN)) {
                chains.computeIfAbsent(chain, c -> new LinkedHashMap<>()).merge(blocks.get(i), 1, Integer::sum);
            }
        }
        List<String> together = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Map<String, Integer> told = chains.getOrDefault(article.get(i).chain(), Map.of());
            String best = blocks.get(i);
            int most = 0;
            for (Map.Entry<String, Integer> block : told.entrySet()) {
                if (block.getValue() > most) {
                    best = block.getKey();
                    most = block.getValue();
                }
            }
            together.add(best);
        }
        return together;
    }

    private static String complete(Mention m, List<Map<Set<String>, Integer>> tallies) {
        Set<String> told = told(m);
        if (isPartial(m, told)) {
            for (Set<String> wanted : List.of(withPlace(m, told), told)) {
                for (Map<Set<String>, Integer> tally : tallies) {
                    Set<String> best = mostOften(tally, wanted);
                    if (!best.isEmpty()) {
                        return block(m.type(), best);
                    }
                }
            }
        }
        return block(m.type(), withPlace(m, told));
    }

    private static Set<String> mostOften(Map<Set<String>, Integer> tally, Set<String> wanted) {
        Set<String> best = Set.of();
        int most = 0;
        for (Map.Entry<Set<String>, Integer> told : tally.entrySet()) {
            if (told.getValue() > most && told.getKey().containsAll(wanted)) {
                best = told.getKey();
                most = told.getValue();
            }
        }
        return best;
    }

    private static boolean isPartial(Mention m, Set<String> told) {
        return isBetweenSides(m.type())
                ? told.size() < 2 || Outsiders.areAll(told)
                : place(m).isEmpty() && Outsiders.areAll(told);
    }

    static boolean isBetweenSides(EventType type) {
        return type == EventType.TALKS || type == EventType.AGREEMENT;
    }

    private static String block(EventType type, Set<String> countries) {
        return type + "|" + countries.stream().min(Outsiders.LEAST_FIRST).orElse(UNKNOWN);
    }

    /** The place is where sides from outside meet only if nothing else tells, as they also meet in third countries. */
    private static Set<String> withPlace(Mention m, Set<String> told) {
        Set<String> place = place(m);
        boolean adds = told.isEmpty() || !Outsiders.areAll(place);
        if (place.isEmpty() || !adds || !Outsiders.areAll(told)) {
            return told;
        }
        Set<String> both = new TreeSet<>(told);
        both.addAll(place);
        return both;
    }

    /** The countries that the mention names as its theatre or sides, sorted; empty where there are none. */
    private static Set<String> told(Mention m) {
        Set<String> place = place(m);
        Set<String> sides = countries(m, Party.Role.ACTOR);
        if (isBetweenSides(m.type())) {
            return sides;
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

    private static Set<String> place(Mention m) {
        String country = m.location() == null ? null : m.location().country();
        return country == null ? Set.of() : Set.of(country);
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
