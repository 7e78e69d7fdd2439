package org.rasid.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All scenarios, in the order in which they run. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.addAll(Kills.all());
        all.addAll(Pauses.all());
        all.addAll(Rolls.all());
        all.addAll(Networks.all());
        all.addAll(Poisonings.all());
        all.addAll(Lies.all());
        all.addAll(Disks.all());
        all.addAll(Clocks.all());
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException for a name that there is not, with those that there are */
    static Scenario named(String name) {
        return all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + name + "; there are "
                        + all().stream().map(Scenario::name).collect(Collectors.joining(" "))));
    }
}
