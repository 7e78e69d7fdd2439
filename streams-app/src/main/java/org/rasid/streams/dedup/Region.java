package org.rasid.streams.dedup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nodes whose events changes of mentions alter, with the events that they have now: the same that clustering all nodes
 * of the block would give them, however far the chains of links between these reach.
 *
 * <p>It begins with the events that the changed nodes had, and grows. With it the ring around it is clustered: the events
 * of all that its nodes are linked to. Where one of these comes out another than it was, or may yet, it becomes part of the
 * region. It is enough that the ring stays as it was, for what {@link Clustering} joins depends on the groups of the two
 * alone: an event that stays is joined from its own mentions as it was before, and hands on nothing to those behind it. What
 * the first step leaves alone in the ring goes by all that it is linked to, so that the events of that are clustered too, as
 * far as the first step goes.
 */
final class Region {
    private final Cells cells;
    private final Former former;
    private final Links links;
    private final Set<String> changed;
    private final Set<String> formerNodes = new TreeSet<>();
    private final Map<String, Facts> nodes = new LinkedHashMap<>();
    private List<List<SourcedMention>> clusters = List.of();

    /** @param changed ids of the mentions that are not what they were, are nodes or are none any more, or have other links */
    Region(Cells cells, Former former, Links links, Set<String> changed) {
        this.cells = cells;
        this.changed = changed;
        this.former = former;
        this.links = links;
    }

    /** Ids of the nodes that there were in it. */
    Set<String> formerNodes() {
        return formerNodes;
    }

    /** Ids of the nodes that are in it. */
    Set<String> nodes() {
        return nodes.keySet();
    }

    /** The nodes by event, each event in canonical order. */
    List<List<SourcedMention>> clusters() {
        return clusters;
    }

    /** @param formerlyLinked ids of what the changed mentions were linked to */
    void run(Collection<String> formerlyLinked) {
        for (String id : changed) {
            String event = former.event(id);
            if (event != null && former.wasNode(id)) {
                former.members(event).stream().filter(former::wasNode).forEach(formerNodes::add);
            }
        }
        Set<String> starts = new TreeSet<>(changed);
        starts.addAll(formerNodes);
        starts.addAll(formerlyLinked);
        while (add(starts)) {
            starts = cluster();
        }
    }

    /** Adds the events of nodes; whether there were any that it did not have. */
    private boolean add(Collection<String> ids) {
        int before = nodes.size();
        withEvents(ids, nodes);
        nodes.keySet().stream().filter(former::wasNode).forEach(formerNodes::add);
        return nodes.size() > before;
    }

    /** Clusters it with what is around it; returns the nodes whose event is, or came about, otherwise than before. */
    private Set<String> cluster() {
        Map<String, Facts> inner = new LinkedHashMap<>(nodes);
        withEvents(linked(nodes.keySet()), inner);
        Clustering clustering = begin(inner.values());
        Set<String> loners = clustering.loners();
        Map<String, Facts> all = new LinkedHashMap<>(inner);
        withEvents(linked(loners), all);
        if (all.size() > inner.size()) {
            clustering = begin(all.values());
        }
        clustering.finish(inner::containsKey);
        List<List<SourcedMention>> events = clustering.events();
        clusters = events.stream()
                .filter(event -> nodes.containsKey(event.get(0).id()))
                .toList();
        return altered(events, all.keySet(), inner.keySet(), loners);
    }

    private Set<String> altered(
            List<List<SourcedMention>> events, Set<String> all, Set<String> inner, Set<String> loners) {
        Set<String> had = new HashSet<>(formerNodes);
        had.addAll(all);
        Map<String, Integer> sizes = former.sizes(had);
        Set<String> altered = new HashSet<>(changed);
        Map<String, List<SourcedMention>> same = new LinkedHashMap<>();
        for (List<SourcedMention> event : events) {
            if (event.stream().noneMatch(m -> inner.contains(m.id()))) {
                continue;
            }
            if (isSame(event, sizes)) {
                event.stream().filter(m -> loners.contains(m.id())).forEach(m -> same.put(m.id(), event));
            } else {
                event.forEach(m -> altered.add(m.id()));
            }
        }
        Set<String> stirred = new TreeSet<>(altered);
        // What was alone and found company may have had it another way: whom it meets then depends on who came to that
        // before.
        same.forEach((loner, event) -> {
            if (event.size() > 1 && links.of(loner).keySet().stream().anyMatch(altered::contains)) {
                stirred.add(loner);
            }
        });
        return stirred;
    }

    private boolean isSame(List<SourcedMention> cluster, Map<String, Integer> sizes) {
        String event = former.event(cluster.get(0).id());
        return event != null
                && sizes.getOrDefault(event, 0) == cluster.size()
                && cluster.stream().allMatch(m -> isUntouchedOf(event, m.id()));
    }

    private boolean isUntouchedOf(String event, String id) {
        return !changed.contains(id) && event.equals(former.event(id));
    }

    private Clustering begin(Collection<Facts> some) {
        return Clustering.begin(some, links::of, cells.contradictions());
    }

    private Set<String> linked(Collection<String> ids) {
        Set<String> linked = new HashSet<>();
        ids.forEach(id -> linked.addAll(links.of(id).keySet()));
        return linked;
    }

    /** Adds nodes and those of their events: these hang together by links, but for those that have touched nodes. */
    private void withEvents(Collection<String> ids, Map<String, Facts> to) {
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.remove();
            StoredMention m = cells.get(id);
            if (m == null || !m.isClustered() || to.putIfAbsent(id, m.facts()) != null) {
                continue;
            }
            String event = former.event(id);
            if (event == null || changed.contains(id)) {
                continue;
            }
            for (String other : links.of(id).keySet()) {
                if (isUntouchedOf(event, other)) {
                    open.add(other);
                }
            }
        }
    }
}
