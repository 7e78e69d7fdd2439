package org.rasid.streams.dedup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mentions around one mention that its clustering can depend on, read from the store by ranges of days. */
final class Neighbourhood {
    private final MentionStore store;
    private final String block;
    private final Comparisons comparisons;
    private final Map<String, Facts> read = new LinkedHashMap<>();
    private long from;
    private long to;

    Neighbourhood(MentionStore store, String block, Comparisons comparisons) {
        this.store = store;
        this.block = block;
        this.comparisons = comparisons;
        this.from = Long.MAX_VALUE;
        this.to = Long.MIN_VALUE;
    }

    /**
     * All stored incident mentions, other than those of the same id, that are linked to the start through any chain of
     * links; without the start itself.
     */
    Map<String, Facts> around(Facts start) {
        Map<String, Facts> reached = new LinkedHashMap<>();
        Deque<Facts> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Facts next = open.remove();
            for (Facts other : within(next.day, Window.reach(next.mention.type()))) {
                if (!other.mention.id().equals(start.mention.id())
                        && !reached.containsKey(other.mention.id())
                        && comparisons.linked(next, other)) {
                    reached.put(other.mention.id(), other);
                    open.add(other);
                }
            }
        }
        return reached;
    }

    private Collection<Facts> within(long day, int reach) {
        long low = day <= AnchorDay.UNDATED ? day : day - reach;
        long high = day <= AnchorDay.UNDATED ? day : day + reach;
        if (from > to) {
            read(low, high);
            from = low;
            to = high;
        }
        if (low < from) {
            read(low, from - 1);
            from = low;
        }
        if (high > to) {
            read(to + 1, high);
            to = high;
        }
        return List.copyOf(read.values());
    }

    private void read(long low, long high) {
        for (SourcedMention m : store.range(block, low, high)) {
            if (m.isIncident()) {
                read.putIfAbsent(m.id(), new Facts(m));
            }
        }
    }
}
