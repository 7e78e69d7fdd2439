package org.rasid.streams.dedup;

import java.util.Set;
import org.rasid.streams.dedup.Facts.Side;

/** How the parties of one role go together. */
enum Sides {
    /** They have a party in common. */
    SHARED,
    /** They have a country in common. */
    COUNTRY,
    /** Not both name a party that can be told from others. */
    OPEN,
    /** All are known, and none is in common. */
    APART;

    boolean isCommon() {
        return this == SHARED || this == COUNTRY;
    }

    /**
     * The parties of talks and the like, where each report may leave a side out: they are apart only where each names
     * a country that the other does not, and not just the one it leaves out.
     */
    static Sides between(Side a, Side b) {
        Sides sides = compare(a, b);
        if (a.countries().isEmpty() || b.countries().isEmpty()) {
            return sides == APART ? OPEN : sides;
        }
        Set<String> x = Outsiders.withoutMediators(a.countries());
        Set<String> y = Outsiders.withoutMediators(b.countries());
        if (x.containsAll(y) || y.containsAll(x)) {
            return sides;
        }
        return x.size() == 1 && y.size() == 1 ? OPEN : APART;
    }

    static Sides compare(Side a, Side b) {
        if (a.isEmpty() || b.isEmpty()) {
            return OPEN;
        }
        if (Words.meet(a.ids(), b.ids()) || Words.containment(a.words(), b.words()) >= 0.5) {
            return SHARED;
        }
        if (Words.meet(a.countries(), b.countries())) {
            return COUNTRY;
        }
        return a.known() && b.known() ? APART : OPEN;
    }
}
