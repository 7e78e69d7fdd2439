package org.rasid.streams.dedup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns changes of mentions into the changes of events that follow from them. What is published in the end depends
 * on the mentions alone, not on the order of their changes: what the changes can touch is clustered anew as a pure
 * function of the mentions, and what differs from before is published.
 */
public final class Deduplicator {
    /**
     * Mentions of one telling key and day after which the later ones follow one of the first, rather than being clustered
     * themselves. From four on the events of the annotated articles are the same as with any number; the greater it is,
     * the more an arrival costs on a crowded day.
     */
    public static final int CROWD = 4;

    private final int crowd;

    public Deduplicator() {
        this(CROWD);
    }

    /**
     * @param crowd founders of a cell, at least 1; events are a function of the mentions and of it, so it must never
     *     change over the life of the stores
     */
    Deduplicator(int crowd) {
        this.crowd = crowd;
    }

    /**
     * Applies changes of mentions of one block to the stores, all at once, and tells what to publish, in order. The same
     * states of the stores and the same changes give the same list. A PUT of what is already stored, and a REMOVE of
     * what is not, change nothing; of two changes of a mention the last one counts.
     *
     * @throws IllegalArgumentException if the mentions are of several blocks
     */
    public List<Publication> apply(List<MentionChange> changes, MentionStore mentions, EventStore events) {
        Map<String, Change> real = new LinkedHashMap<>();
        String block = changes.isEmpty() ? "" : changes.get(0).mention().block();
        for (MentionChange change : changes) {
            if (!change.mention().block().equals(block)) {
                throw new IllegalArgumentException("changes of the blocks " + block + " and "
                        + change.mention().block() + " at once");
            }
            Change next = Change.of(mentions.get(block, change.mention().id()), change);
            real.remove(change.mention().id());
            if (!next.isNone()) {
                real.put(change.mention().id(), next);
            }
        }
        if (real.isEmpty()) {
            return List.of();
        }
        List<Change> all = List.copyOf(real.values());
        Reassignment reassignment = new Rearrangement(mentions, block, crowd).run(all);
        Transition transition = new Transition(block, events);
        transition.run(all, reassignment.eventsBefore(), reassignment.events());
        return transition.publications();
    }
}
