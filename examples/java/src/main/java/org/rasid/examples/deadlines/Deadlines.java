package org.rasid.examples.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The deadlines of one country, those due first at the front. */
record Deadlines(List<Deadline> all) {
    private static final Comparator<Deadline> ORDER =
            Comparator.comparing(Deadline::due).thenComparing(Deadline::id);

    static final Deadlines NONE = new Deadlines(List.of());

    Deadlines {
        all = List.copyOf(all);
    }

    Deadlines with(Deadline deadline) {
        List<Deadline> more = new ArrayList<>(without(deadline).all);
        more.add(deadline);
        more.sort(ORDER);
        return new Deadlines(more);
    }

    Deadlines without(Deadline deadline) {
        return new Deadlines(
                all.stream().filter(each -> !each.id().equals(deadline.id())).toList());
    }

    /** Those that ran when the strike happened. */
    List<Deadline> at(Strike strike) {
        return all.stream().filter(each -> each.runsAt(strike)).toList();
    }
}
