package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * nothing tells the theatre. For talks the theatre is the sorted countries of the parties; for the rest the country
     * of the event, else the one country of the targets, else the one country of the actors.
     */
    public static String blockOf(Mention m) {
        String theatre = theatre(m);
        return m.type() + "|" + (theatre == null ? UNKNOWN : theatre);
    }

    /**
     * The blocks of all mentions of one article. A mention that does not tell its theatre takes that of the others of
     * its type, where they agree on one.
     */
    public static List<String> blocksOf(List<Mention> article) {
        Map<EventType, Set<String>> told = new EnumMap<>(EventType.class);
        for (Mention m : article) {
            String theatre = theatre(m);
            if (theatre != null) {
                told.computeIfAbsent(m.type(), t -> new TreeSet<>()).add(theatre);
            }
        }
        List<String> blocks = new ArrayList<>();
        for (Mention m : article) {
            Set<String> others = told.getOrDefault(m.type(), Set.of());
            boolean inherits = theatre(m) == null && others.size() == 1;
            blocks.add(inherits ? m.type() + "|" + others.iterator().next() : blockOf(m));
        }
        return blocks;
    }

    private static @Nullable String theatre(Mention m) {
        String country = m.location() == null ? null : m.location().country();
        if (m.type() == EventType.TALKS) {
            Set<String> sides = sides(countries(m, Party.Role.ACTOR));
            return sides.isEmpty() ? country : String.join("-", sides);
        }
        if (country != null) {
            return country;
        }
        String target = only(countries(m, Party.Role.TARGET));
        return target != null ? target : only(countries(m, Party.Role.ACTOR));
    }

    private static Set<String> countries(Mention m, Party.Role role) {
        return m.parties().stream()
                .filter(p -> p.role() == role)
                .map(Party::country)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the hosts and mediators, where two others remain. */
    private static Set<String> sides(Set<String> countries) {
        Set<String> sides = new TreeSet<>(countries);
        sides.removeAll(MEDIATORS);
        return sides.size() >= 2 ? sides : countries;
    }

    private static @Nullable String only(Set<String> countries) {
        return countries.size() == 1 ? countries.iterator().next() : null;
    }
}
