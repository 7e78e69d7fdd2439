package org.rasid.it.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a scenario.
 *
 * @param counts records that were sent during it, by what became of them
 * @param conserved whether each record of the site so far came to exactly one thing, the right one
 * @param equal whether the events of the site so far are those of an undisturbed run
 * @param toNext from the fault to the next committed event; null where there was none
 * @param toAll from the fault to an event of a later article of every partition; null where there was none
 */
record Verdict(
        String name,
        String what,
        Map<Outcome, Integer> counts,
        boolean conserved,
        boolean equal,
        @Nullable Duration toNext,
        @Nullable Duration toAll,
        List<String> remarks) {
    /** One that could not be brought to its end. */
    static Verdict failed(Scenario scenario, Exception cause, List<String> notes) {
        List<String> remarks = new ArrayList<>(notes);
        remarks.add("not brought to its end: " + cause);
        return new Verdict(scenario.name(), scenario.what(), Map.of(), false, false, null, null, remarks);
    }

    int in() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    boolean isGood() {
        return conserved && equal;
    }

    /** What the audit says, less what was so before. */
    static Verdict of(Scenario scenario, Site site, Audit audit, @Nullable Audit before, List<String> notes) {
        Map<Outcome, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, audit.count(outcome) - (before == null ? 0 : before.count(outcome)));
        }
        List<String> remarks = new ArrayList<>(notes);
        remarks.addAll(audit.faults());
        return new Verdict(
                scenario.name(),
                scenario.what(),
                counts,
                audit.isConserved(),
                audit.isEqual(),
                site.witness().toNext(),
                site.witness().toAll(),
                remarks);
    }
}
