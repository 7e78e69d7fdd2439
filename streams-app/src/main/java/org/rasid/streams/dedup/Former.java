package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The events of mentions as they were before changes that are made in the store by now. */
final class Former {
    private final MentionStore store;
    private final String block;
    private final Cells cells;
    private final Set<String> touched;
    private final Map<String, StoredMention> mentions = new HashMap<>();

    /**
     * To be made before the changes are.
     *
     * @param touched ids of the mentions that change, or could become founders or followers
     */
    Former(MentionStore store, String block, Cells cells, Set<String> touched) {
        this.store = store;
        this.block = block;
        this.cells = cells;
        this.touched = touched;
        for (String id : touched) {
            StoredMention m = cells.get(id);
            if (m != null) {
                mentions.put(id, m);
            }
        }
    }

    /** Ids of the mentions that change, or could become founders or followers. */
    Set<String> touched() {
        return touched;
    }

    /** A touched mention as it was; null where there was none. */
    @Nullable
    StoredMention get(String id) {
        return mentions.get(id);
    }

    /** The event that a mention had, touched or not; null where it had none. */
    @Nullable
    String event(String id) {
        StoredMention m = touched.contains(id) ? mentions.get(id) : cells.get(id);
        return m == null ? null : m.eventId();
    }

    /** Whether a mention took part in the clustering itself. */
    boolean wasNode(String id) {
        StoredMention m = touched.contains(id) ? mentions.get(id) : cells.get(id);
        return m != null && m.isClustered();
    }

    /** How many of the mentions were nodes of each event. */
    Map<String, Integer> sizes(Set<String> ids) {
        Map<String, Integer> sizes = new HashMap<>();
        for (String id : ids) {
            String event = event(id);
            if (event != null && wasNode(id)) {
                sizes.merge(event, 1, Integer::sum);
            }
        }
        return sizes;
    }

    /** Ids of the mentions that an event had, sorted. */
    Set<String> members(String event) {
        Set<String> members = new TreeSet<>(store.members(block, event));
        mentions.forEach((id, was) -> {
            if (event.equals(was.eventId())) {
                members.add(id);
            }
        });
        return members;
    }
}
