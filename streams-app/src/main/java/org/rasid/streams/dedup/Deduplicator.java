package org.rasid.streams.dedup;

import java.util.List;

/**
 * Turns a change of one mention into the changes of events that follow from it. What is published in the end depends
 * on the mentions alone, not on the order of their changes: what the change can touch is clustered anew as a pure
 * function of the mentions, and what differs from before is published.
 */
public final class Deduplicator {
    /**
     * Mentions of one telling key and day from which on the later ones follow one of the first, rather than being
     * clustered themselves. Twice the mentions that the largest such cells of a month of one agency's news hold.
     */
    public static final int CROWD = 8;

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
     * Applies a change to the stores and tells what to publish, in order. The same states of the stores and the same
     * change give the same list. A PUT of what is already stored, and a REMOVE of what is not, change nothing.
     */
    public List<Publication> apply(MentionChange change, MentionStore mentions, EventStore events) {
        String block = change.mention().block();
        StoredMention stored = mentions.get(block, change.mention().id());
        SourcedMention before = stored == null ? null : stored.mention();
        SourcedMention after = change.kind() == MentionChange.Kind.PUT ? change.mention() : null;
        if (before == null ? after == null : before.equals(after)) {
            return List.of();
        }
        Reassignment reassignment = new Rearrangement(mentions, block, crowd).run(stored, after);
        Transition transition = new Transition(block, events);
        transition.run(before, after, reassignment.eventsBefore(), reassignment.events());
        return transition.publications();
    }
}
