package org.rasid.streams.dedup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;

/**
 * Countries that take part in the affairs of others. A report may leave one of them out, or name nobody else: what it is
 * about is then the country that is least of an outsider.
 */
final class Outsiders {
    /** How far outside, from a country that mostly acts for itself to one that mostly acts in the affairs of others. */
    private enum Kind {
        NEIGHBOUR(1),
        MEDIATOR(2),
        POWER(3);

        private final int distance;

        Kind(int distance) {
            this.distance = distance;
        }
    }

    private static final Map<String, Kind> KINDS = read();

    /** The least outside first, then by code. */
    static final Comparator<String> LEAST_FIRST =
            Comparator.comparingInt(Outsiders::distance).thenComparing(Comparator.naturalOrder());

    private Outsiders() {}

    /** Whether each of them is a mediator or power; true also where there is none. */
    static boolean areAll(Collection<String> countries) {
        return countries.stream().allMatch(c -> distance(c) >= Kind.MEDIATOR.distance);
    }

    /** Without hosts and mediators, where others remain. */
    static Set<String> withoutMediators(Set<String> countries) {
        Set<String> sides = new HashSet<>(countries);
        sides.removeIf(c -> KINDS.get(c) == Kind.MEDIATOR);
        return sides.isEmpty() ? countries : sides;
    }

    private static int distance(String country) {
        Kind kind = KINDS.get(country);
        return kind == null ? 0 : kind.distance;
    }

    private static Map<String, Kind> read() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Table.Row row : Table.load("org/rasid/streams/dedup/outsiders.tsv").rows()) {
            if (kinds.put(row.required("country"), row.constant("kind", Kind.class)) != null) {
                throw row.fault("a second row for " + row.required("country"));
            }
        }
        return Map.copyOf(kinds);
    }
}
