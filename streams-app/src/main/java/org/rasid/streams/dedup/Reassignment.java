package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives each mention around a change the event that it now belongs to, and keeps which it had. */
final class Reassignment {
    private final MentionStore store;
    private final String block;
    private final Cells current;
    private final Former former;
    private final Map<String, String> eventsBefore = new HashMap<>();
    private final Map<String, List<Facts>> events = new TreeMap<>();

    /** @param current the mentions as they are, with leaders as they are and events as they were */
    Reassignment(MentionStore store, String block, Cells current, Former former) {
        this.store = store;
        this.block = block;
        this.current = current;
        this.former = former;
    }

    /** The events that are not what they were or hold the changed mention: their mentions, in canonical order. */
    Map<String, List<Facts>> events() {
        return events;
    }

    /** The event that each mention of these events, and of those that are no more, had before, if it had one. */
    Map<String, String> eventsBefore() {
        return eventsBefore;
    }

    /**
     * @param past ids of the nodes around the change, as it was
     * @param present ids of the nodes around the change, as it is
     * @param clusters the present nodes by event
     */
    void run(Set<String> past, Set<String> present, List<List<SourcedMention>> clusters) {
        List<Set<String>> changed = new ArrayList<>();
        Set<String> lost = clusters(past, present, clusters, changed);
        followers(present, lost, changed);
        lost.forEach(event -> former.members(event).forEach(id -> eventsBefore.put(id, event)));
        changed.forEach(this::assign);
    }

    /** Collects the changed events of nodes; returns the ids of those that there were before. */
    private Set<String> clusters(
            Set<String> past, Set<String> present, List<List<SourcedMention>> clusters, List<Set<String>> changed) {
        Set<String> nodes = new HashSet<>(past);
        nodes.addAll(present);
        Map<String, Integer> sizes = former.sizes(nodes);
        Set<String> lost = new TreeSet<>(sizes.keySet());
        Set<String> stirred = stirred();
        for (List<SourcedMention> cluster : clusters) {
            String event = former.event(cluster.get(0).id());
            boolean same = event != null
                    && sizes.getOrDefault(event, 0) == cluster.size()
                    && cluster.stream().allMatch(m -> !stirred.contains(m.id()) && event.equals(former.event(m.id())));
            if (same) {
                lost.remove(event);
            } else {
                changed.add(withFollowers(cluster));
            }
        }
        return lost;
    }

    /** The touched mentions, and whom they followed and follow. */
    private Set<String> stirred() {
        Set<String> stirred = new HashSet<>(former.touched());
        for (String id : former.touched()) {
            StoredMention was = former.get(id);
            StoredMention is = current.get(id);
            if (was != null && was.leaderId() != null) {
                stirred.add(was.leaderId());
            }
            if (is != null && is.leaderId() != null) {
                stirred.add(is.leaderId());
            }
        }
        return stirred;
    }

    private Set<String> withFollowers(List<SourcedMention> nodes) {
        Set<String> members = new TreeSet<>();
        for (SourcedMention node : nodes) {
            members.add(node.id());
            members.addAll(store.followers(block, node.id()));
        }
        return members;
    }

    /** Adds the events whose nodes are not around, but that touched mentions leave or join as followers. */
    private void followers(Set<String> present, Set<String> lost, List<Set<String>> changed) {
        Map<String, Set<String>> joined = new TreeMap<>();
        for (String id : former.touched()) {
            StoredMention was = former.get(id);
            String left = was == null || was.isNode() ? null : was.eventId();
            if (left != null && !lost.contains(left)) {
                joined.computeIfAbsent(left, e -> new TreeSet<>());
            }
            StoredMention is = current.get(id);
            if (is != null && !is.isNode() && !present.contains(is.leaderId())) {
                String event =
                        current.present(Objects.requireNonNull(is.leaderId())).eventId();
                joined.computeIfAbsent(Objects.requireNonNull(event), e -> new TreeSet<>())
                        .add(id);
            }
        }
        joined.forEach((event, members) -> {
            Set<String> before = former.members(event);
            before.stream()
                    .filter(id -> !former.touched().contains(id) || (former.wasNode(id) && isNode(id)))
                    .forEach(members::add);
            boolean same = members.equals(before) && members.stream().noneMatch(this::isNew);
            if (!same) {
                lost.add(event);
                changed.add(members);
            }
        });
    }

    /** Whether a mention is not, or not as it is, among those that there were. */
    private boolean isNew(String id) {
        StoredMention was = former.get(id);
        return former.touched().contains(id)
                && (was == null || !was.mention().equals(current.present(id).mention()));
    }

    private boolean isNode(String id) {
        StoredMention m = current.get(id);
        return m != null && m.isClustered();
    }

    private void assign(Set<String> ids) {
        List<Facts> members = ids.stream()
                .map(id -> current.present(id).facts())
                .sorted(Comparator.comparing(f -> f.mention, SourcedMention.ORDER))
                .toList();
        String event = EventIds.of(members.get(0).mention);
        events.put(event, members);
        for (String id : ids) {
            StoredMention m = current.present(id);
            if (!event.equals(m.eventId())) {
                current.update(m.withEvent(event));
            }
        }
    }
}
