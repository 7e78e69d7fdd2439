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
    private final Cells cells;
    private final Comparisons then = new Comparisons();
    private final Neighbourhood past;

    Rearrangement(MentionStore store, String block, int crowd) {
        this.store = store;
        this.block = block;
        this.crowd = crowd;
        this.cells = new Cells(store, block, crowd);
        this.past = new Neighbourhood(cells, then);
    }

    /** Makes the changes in the store and assigns all mentions around them to their events. */
    Reassignment run(List<Change> changes) {
        boolean news = changes.stream().allMatch(change -> change.before() == null);
        Comparisons now = news ? then : new Comparisons();
        Set<String> touched = new Crowding(cells, crowd).touched(changes);
        past.explore(touched);
        Map<String, StoredMention> former = new HashMap<>();
        for (String id : touched) {
            StoredMention m = cells.get(id);
            if (m != null) {
                former.put(id, m);
            }
        }
        changes.forEach(cells::apply);
        cells.forgetLinks(past.links(touched));
        Neighbourhood present = new Neighbourhood(cells, now);
        settle(touched, present);
        Set<String> starts = new LinkedHashSet<>(touched);
        starts.addAll(past.nodes().keySet());
        present.explore(starts);
        Reassignment reassignment = new Reassignment(store, block, cells, touched, former);
        reassignment.run(past.nodes().keySet(), present.nodes().keySet(), present.clusters());
        return reassignment;
    }

    /** Finds out anew who is a founder and who follows whom. */
    private void settle(Set<String> touched, Neighbourhood present) {
        List<StoredMention> others = new ArrayList<>();
        for (String id : touched) {
            StoredMention m = cells.get(id);
            if (m != null && m.mention().isIncident()) {
                boolean founder = cells.isFounder(m.facts());
                StoredMention settled = m.withLeader(founder ? null : id);
                cells.update(settled);
                if (!founder) {
                    others.add(settled);
                }
            }
        }
        for (StoredMention m : others) {
            String leader = present.leader(m.facts());
            if (leader != null) {
                cells.update(m.withLeader(leader));
            }
        }
    }
}
