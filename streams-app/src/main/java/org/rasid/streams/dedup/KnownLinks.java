package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links of nodes that were worked out before: to work them out takes some hundred comparisons, and most of those
 * around an arrival were worked out for the one before it. A change of mentions changes the links of the
 * {@linkplain Crowding#touched touched} ones only, which are given here in full each time. Those used least recently are
 * forgotten first.
 */
public final class KnownLinks {
    private record Node(String block, String id) {}

    /** What a node takes that is linked to none. */
    private static final int BARE = 4;

    private final Map<Node, Map<String, Verdict>> links = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private int size;

    /** @param capacity links kept, and four times the nodes, all together, some 60 bytes each */
    public KnownLinks(int capacity) {
        this.capacity = capacity;
    }

    /** The verdicts on a node and each that it is linked to; null where they are not known. */
    @Nullable
    Map<String, Verdict> get(String block, String id) {
        return links.get(new Node(block, id));
    }

    /** Keeps all links of a node, and each of them with the other node too, where the links of that are known. */
    void put(String block, String id, Map<String, Verdict> linked) {
        linked.forEach((other, verdict) -> {
            Map<String, Verdict> back = get(block, other);
            if (back != null && back.put(id, verdict) == null) {
                size++;
            }
        });
        Map<String, Verdict> before = links.put(new Node(block, id), new HashMap<>(linked));
        size += before == null ? BARE + linked.size() : linked.size() - before.size();
        forgetEldest();
    }

    /**
     * Forgets nodes and all links to them.
     *
     * @param linked all links that each of the nodes had
     */
    void forget(String block, Map<String, Map<String, Verdict>> linked) {
        linked.forEach((id, others) -> {
            Map<String, Verdict> gone = links.remove(new Node(block, id));
            size -= gone == null ? 0 : BARE + gone.size();
            for (String other : others.keySet()) {
                Map<String, Verdict> back = get(block, other);
                if (back != null && back.remove(id) != null) {
                    size--;
                }
            }
        });
    }

    /** Forgets all; to be called when writes to the store are taken back. */
    public void clear() {
        links.clear();
        size = 0;
    }

    private void forgetEldest() {
        Iterator<Map<String, Verdict>> eldest = links.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= BARE + eldest.next().size();
            eldest.remove();
        }
    }
}
