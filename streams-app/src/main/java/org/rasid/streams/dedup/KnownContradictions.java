package org.rasid.streams.dedup;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@link Contradictions} of blocks that were worked out before: to cluster the nodes around an arrival takes those of
 * nearly all pairs, and most were worked out for the one before it. Blocks used least recently are forgotten first.
 */
public final class KnownContradictions {
    private final Map<String, Contradictions> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;

    /** Nodes of all blocks, but for those that the block given last has got since. */
    private int size;

    private Contradictions last = new Contradictions();
    private int lastSize;

    /** @param capacity nodes kept, all together; each takes some bytes for each other node of its block */
    public KnownContradictions(int capacity) {
        this.capacity = capacity;
    }

    /** Those of a block as far as they are known, to go on with until this is called again. */
    Contradictions of(String block) {
        size += last.size() - lastSize;
        last = blocks.computeIfAbsent(block, b -> new Contradictions());
        int before = last.size();
        last.tidy();
        size -= before - last.size();
        Iterator<Contradictions> eldest = blocks.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= eldest.next().size();
            eldest.remove();
        }
        // anew, where it had too many itself
        last = blocks.computeIfAbsent(block, b -> new Contradictions());
        lastSize = last.size();
        return last;
    }

    /** To be called when a mention has changed or is gone. */
    void forget(String block, String id) {
        Contradictions known = blocks.get(block);
        if (known != null) {
            int before = known.size();
            known.forget(id);
            size -= known == last ? 0 : before - known.size();
        }
    }

    /** Forgets all; to be called when writes to the store are taken back. */
    public void clear() {
        blocks.clear();
        size = 0;
        last = new Contradictions();
        lastSize = 0;
    }
}
