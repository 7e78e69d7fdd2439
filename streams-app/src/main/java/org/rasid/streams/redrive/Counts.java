package org.rasid.streams.redrive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts letters as they are looked at. */
final class Counts {
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private long passedOver;

    void passOver() {
        passedOver++;
    }

    void add(Fate fate) {
        outcomes.merge(fate.outcome(), 1L, Long::sum);
        reasons.merge(fate.letter().reason(), 1L, Long::sum);
    }

    RedriveReport report(RedriveOptions.Mode mode, RedriveReport.Ended ended) {
        return new RedriveReport(
                mode,
                Collections.unmodifiableMap(new EnumMap<>(outcomes)),
                Collections.unmodifiableMap(new TreeMap<>(reasons)),
                passedOver,
                ended);
    }
}
