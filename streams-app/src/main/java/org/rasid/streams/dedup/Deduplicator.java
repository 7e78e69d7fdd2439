package org.rasid.streams.dedup;

import java.util.List;

/** Turns a change of one mention into the changes of events that follow from it. */
public final class Deduplicator {
    /**
     * Applies a change to the stores and tells what to publish, in order. The same states of the stores and the same
     * change give the same list. A PUT of what is already stored, and a REMOVE of what is not, change nothing.
     */
    public List<Publication> apply(MentionChange change, MentionStore mentions, EventStore events) {
        SourcedMention mention = change.mention();
        if (change.kind() == MentionChange.Kind.REMOVE) {
            return List.of(new Publication.MentionGone(mention.id()));
        }
        mentions.put(mention);
        return List.of(new Publication.MentionAssigned(mention, null));
    }
}
