package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of mentions and what they do to the events around them, in the store of mentions. Nodes, which are founders
 * and mentions that follow none, are clustered; all others belong to the event of their leader.
 */
final class Rearrangement {
    private final MentionStore store;
    private final String block;
    private final int crowd;
    private final Cells old;
    private final Comparisons then = new Comparisons();
    private final Neighbourhood past;

    Rearrangement(MentionStore store, String block, int crowd) {
        this.store = store;
        this.block = block;
        this.crowd = crowd;
        this.old = new Cells(store, block, crowd);
        this.past = new Neighbourhood(old, then);
    }

    /** Makes the changes in the store and assigns all mentions around them to their events. */
    Reassignment run(List<Change> changes) {
        boolean news = changes.stream().allMatch(change -> change.before() == null);
        Comparisons now = news ? then : new Comparisons();
        Set<String> touched = new Crowding(old, crowd).touched(changes);
        past.explore(touched);
        Map<String, StoredMention> former = new HashMap<>();
        for (String id : touched) {
            StoredMention m = old.get(id);
            if (m != null) {
                former.put(id, m);
            }
        }
        for (Change change : changes) {
            if (change.before() != null) {
                store.remove(block, change.before().id());
            }
            if (change.after() != null) {
                store.put(change.after());
            }
        }
        Cells current = new Cells(store, block, crowd);
        Neighbourhood present = new Neighbourhood(current, now);
        settle(touched, current, present);
        Set<String> starts = new LinkedHashSet<>(touched);
        starts.addAll(past.nodes().keySet());
        present.explore(starts);
        Reassignment reassignment = new Reassignment(store, block, current, touched, former);
        reassignment.run(past.nodes().keySet(), present.nodes().keySet(), present.clusters());
        return reassignment;
    }

    /** Finds out anew who is a founder and who follows whom. */
    private static void settle(Set<String> touched, Cells current, Neighbourhood present) {
        List<StoredMention> others = new ArrayList<>();
        for (String id : touched) {
            StoredMention m = current.get(id);
            if (m != null && m.mention().isIncident()) {
                boolean founder = current.isFounder(m.facts());
                StoredMention settled = m.withLeader(founder ? null : id);
                current.update(settled);
                if (!founder) {
                    others.add(settled);
                }
            }
        }
        for (StoredMention m : others) {
            String leader = present.leader(m.facts());
            if (leader != null) {
                current.update(m.withLeader(leader));
            }
        }
    }
}
