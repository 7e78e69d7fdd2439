package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of mentions and what they do to the events around them, in the store of mentions. Nodes, which are founders
 * and mentions that follow none, are clustered; all others belong to the event of their leader.
 */
final class Rearrangement {
    private final MentionStore store;
    private final String block;
    private final int crowd;
    private final Cells cells;

    Rearrangement(MentionStore store, String block, int crowd) {
        this.store = store;
        this.block = block;
        this.crowd = crowd;
        this.cells = new Cells(store, block, crowd);
    }

    /** Makes the changes in the store and assigns all mentions around them to their events. */
    Reassignment run(List<Change> changes) {
        boolean news = changes.stream().allMatch(change -> change.before() == null);
        Comparisons then = new Comparisons();
        Set<String> touched = new Crowding(cells, crowd).touched(changes);
        Former former = new Former(store, block, cells, touched);
        Map<String, Map<String, Verdict>> formerLinks = links(touched, new Links(cells, then));
        changes.forEach(cells::apply);
        cells.forgetLinks(formerLinks);
        Links links = new Links(cells, news ? then : new Comparisons());
        settle(touched, links);
        Set<String> changed = changed(former, formerLinks, links);
        Region region = new Region(cells, former, links, changed);
        Set<String> formerlyLinked = new TreeSet<>();
        changed.forEach(id ->
                formerlyLinked.addAll(formerLinks.getOrDefault(id, Map.of()).keySet()));
        region.run(formerlyLinked);
        Reassignment reassignment = new Reassignment(store, block, cells, former);
        reassignment.run(region.formerNodes(), region.nodes(), region.clusters());
        return reassignment;
    }

    /** What those of the mentions are linked to that are nodes. */
    private Map<String, Map<String, Verdict>> links(Set<String> touched, Links links) {
        Map<String, Map<String, Verdict>> linked = new HashMap<>();
        for (String id : touched) {
            StoredMention m = cells.get(id);
            if (m != null && m.isClustered()) {
                linked.put(id, Map.copyOf(links.of(id)));
            }
        }
        return linked;
    }

    /** Those of the touched mentions for which the clustering is not the same as before. */
    private Set<String> changed(Former former, Map<String, Map<String, Verdict>> formerLinks, Links links) {
        Set<String> changed = new TreeSet<>();
        for (String id : former.touched()) {
            StoredMention was = former.get(id);
            StoredMention is = cells.get(id);
            boolean same = was != null
                    && is != null
                    && was.mention().equals(is.mention())
                    && was.isNode() == is.isNode()
                    && (!is.isNode() || formerLinks.getOrDefault(id, Map.of()).equals(links.of(id)));
            if (!same) {
                changed.add(id);
            }
        }
        return changed;
    }

    /** Finds out anew who is a founder and who follows whom. */
    private void settle(Set<String> touched, Links links) {
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
            String leader = links.leader(m.facts());
            if (leader != null) {
                cells.update(m.withLeader(leader));
            }
        }
    }
}
