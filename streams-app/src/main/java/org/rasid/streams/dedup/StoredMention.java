package org.rasid.streams.dedup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mention as the store keeps it: with the event it belongs to and how it came to it. Immutable. */
public final class StoredMention {
    private final SourcedMention mention;
    private final @Nullable String eventId;
    private final @Nullable String leaderId;
    private final Facts facts;

    /**
     * @param eventId the event that it belongs to; null for a mention that makes no event
     * @param leaderId null for a founder, see {@link Cell}; the id of the founder that it follows; its own id where it
     *     is no founder and follows none
     */
    public StoredMention(SourcedMention mention, @Nullable String eventId, @Nullable String leaderId) {
        this(mention, eventId, leaderId, new Facts(mention));
    }

    private StoredMention(SourcedMention mention, @Nullable String eventId, @Nullable String leaderId, Facts facts) {
        this.mention = Objects.requireNonNull(mention, "mention");
        this.eventId = eventId;
        this.leaderId = leaderId;
        this.facts = facts;
    }

    public String id() {
        return mention.id();
    }

    public SourcedMention mention() {
        return mention;
    }

    public @Nullable String eventId() {
        return eventId;
    }

    public @Nullable String leaderId() {
        return leaderId;
    }

    Facts facts() {
        return facts;
    }

    /** Whether it takes part in the clustering itself, rather than following another. */
    boolean isNode() {
        return leaderId == null || leaderId.equals(id());
    }

    /** Whether it is such a node, and of an incident: what clustering takes. */
    boolean isClustered() {
        return mention.isIncident() && isNode();
    }

    boolean isFounder() {
        return leaderId == null;
    }

    StoredMention withEvent(@Nullable String event) {
        return new StoredMention(mention, event, leaderId, facts);
    }

    StoredMention withLeader(@Nullable String leader) {
        return new StoredMention(mention, eventId, leader, facts);
    }
}
