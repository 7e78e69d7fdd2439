package org.rasid.streams.dedup;

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
