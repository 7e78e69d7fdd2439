package org.rasid.streams.dedup;

import org.jspecify.annotations.Nullable;

/** Something to be published because of a change. */
public sealed interface Publication {
    /** What a publication means for the one who follows an event id. */
    enum ChangeKind {
        CREATED,
        UPDATED,
        MERGED,
        RETRACTED,
        RESTORED
    }

    /**
     * A new value of an event.
     *
     * @param revision how many values were published under the id, with this one
     */
    record EventChanged(MergedEvent event, long revision, ChangeKind kind) implements Publication {}

    /**
     * A mention is new, changed or belongs to another event than before.
     *
     * @param eventId null for a mention that makes no event
     */
    record MentionAssigned(SourcedMention mention, @Nullable String eventId) implements Publication {}

    /** A mention is gone. */
    record MentionGone(String mentionId) implements Publication {}
}
