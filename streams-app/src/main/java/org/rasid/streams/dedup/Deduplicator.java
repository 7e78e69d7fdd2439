package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a change of one mention into the changes of events that follow from it. What is published in the end depends
 * on the mentions alone, not on the order of their changes: the neighbourhood of the change is clustered as it was and
 * as it is, and what differs is published.
 */
public final class Deduplicator {
    /**
     * Applies a change to the stores and tells what to publish, in order. The same states of the stores and the same
     * change give the same list. A PUT of what is already stored, and a REMOVE of what is not, change nothing.
     */
    public List<Publication> apply(MentionChange change, MentionStore mentions, EventStore events) {
        String block = change.mention().block();
        String id = change.mention().id();
        SourcedMention before = mentions.get(block, id);
        SourcedMention after = change.kind() == MentionChange.Kind.PUT ? change.mention() : null;
        if (before == null ? after == null : before.equals(after)) {
            return List.of();
        }
        Comparisons then = new Comparisons();
        Comparisons now = before == null || after == null ? then : new Comparisons();
        Map<String, Facts> around = new TreeMap<>();
        if (before != null) {
            around.putAll(around(before, mentions, then));
            mentions.remove(before);
        }
        if (after != null) {
            around.putAll(around(after, mentions, now));
            mentions.put(after);
        }
        Transition transition = new Transition(block, events);
        transition.run(before, after, events(before, around, then), events(after, around, now));
        return transition.publications();
    }

    private static Map<String, Facts> around(SourcedMention mention, MentionStore mentions, Comparisons comparisons) {
        return mention.isIncident()
                ? new Neighbourhood(mentions, mention.block(), comparisons).around(new Facts(mention))
                : Map.of();
    }

    private static Map<String, List<SourcedMention>> events(
            @Nullable SourcedMention mention, Map<String, Facts> around, Comparisons comparisons) {
        List<Facts> facts = new ArrayList<>(around.values());
        if (mention != null && mention.isIncident()) {
            facts.add(new Facts(mention));
        }
        Map<String, List<SourcedMention>> events = new TreeMap<>();
        for (List<SourcedMention> event : Clustering.cluster(facts, comparisons)) {
            events.put(EventIds.of(event), event);
        }
        return events;
    }
}
