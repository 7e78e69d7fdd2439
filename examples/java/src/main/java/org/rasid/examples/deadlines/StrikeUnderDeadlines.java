package org.rasid.examples.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strike, and the deadlines that ran in its country when it happened, those due first at the front. */
record StrikeUnderDeadlines(Strike strike, List<Deadline> deadlines) {
    StrikeUnderDeadlines {
        deadlines = List.copyOf(deadlines);
    }

    /** Null where none ran. */
    static @Nullable StrikeUnderDeadlines of(Strike strike, Deadlines ofCountry) {
        List<Deadline> running = ofCountry.at(strike);
        return running.isEmpty() ? null : new StrikeUnderDeadlines(strike, running);
    }
}
