package org.rasid.streams.topology;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.Cell;
import org.rasid.streams.dedup.IndexEntry;
import org.rasid.streams.dedup.Strip;

/** The cells of a task that were read last: reports of one day ask for much the same ones, most of which are empty. */
final class RecentCells {
    private record Key(String block, String key) {}

    /** What a key takes for which nothing is stored. */
    private static final int BARE = 2;

    private static final class Kept {
        final int most;
        final Strip strip = new Strip();
        int weight = BARE;

        /** @param most mentions that its cells hold at most */
        Kept(int most) {
            this.most = most;
        }
    }

    private final Map<Key, Kept> strips = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private int weight;

    /** @param capacity cells and ids of mentions kept, and twice the keys, all together, some 100 bytes each */
    RecentCells(int capacity) {
        this.capacity = capacity;
    }

    /** As {@link org.rasid.streams.dedup.MentionStore#cells}; the reader is asked for what is not kept. */
    List<Cell> get(String block, String key, long from, long to, int most, Strip.Reader reader) {
        Key of = new Key(block, key);
        Kept kept = strips.get(of);
        if (kept == null || kept.most != most) {
            drop(kept);
            kept = new Kept(most);
            strips.put(of, kept);
            weight += kept.weight;
        }
        List<Cell> cells = List.copyOf(kept.strip.between(from, to, reader));
        weigh(kept);
        return cells;
    }

    /** Must be told of each entry that is stored or goes. */
    void changed(String block, IndexEntry entry) {
        Kept kept = strips.get(new Key(block, entry.key()));
        if (kept != null) {
            kept.strip.changed(entry.day());
            weigh(kept);
        }
    }

    void clear() {
        strips.clear();
        weight = 0;
    }

    private void weigh(Kept kept) {
        int now = BARE + kept.strip.size();
        weight += now - kept.weight;
        kept.weight = now;
        Iterator<Kept> eldest = strips.values().iterator();
        while (weight > capacity && eldest.hasNext()) {
            drop(eldest.next());
            eldest.remove();
        }
    }

    private void drop(@Nullable Kept kept) {
        if (kept != null) {
            weight -= kept.weight;
        }
    }
}
