package org.rasid.streams.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;

/**
 * What deduplication remembers about an event id it has published.
 *
 * @param valueHash {@link Canonical} hash of the last published value
 * @param revision how many values were published under the id, from 1
 * @param mergedInto the active event it was merged into; null unless MERGED
 * @param absorbedIds sorted ids of the events that point to it as MERGED; empty unless ACTIVE
 */
public record PublishedEvent(
        String id,
        EventType type,
        Status status,
        String valueHash,
        long revision,
        @Nullable String mergedInto,
        List<String> absorbedIds) {
    /** As on the event topics. */
    public enum Status {
        ACTIVE,
        MERGED,
        RETRACTED
    }

    public PublishedEvent {
        absorbedIds = List.copyOf(absorbedIds);
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " of " + id + " is below 1");
        }
        if ((status == Status.MERGED) != (mergedInto != null)) {
            throw new IllegalArgumentException("mergedInto of " + id + " does not go with " + status);
        }
    }

    /**
     * The last state of an event that is none any more.
     *
     * @throws IllegalArgumentException for an active event
     */
    public static PublishedEvent ended(MergedEvent event, long revision) {
        if (event instanceof MergedEvent.Active) {
            throw new IllegalArgumentException("event " + event.id() + " is active");
        }
        String heir = event instanceof MergedEvent.Merged merged ? merged.into() : null;
        Status status = heir == null ? Status.RETRACTED : Status.MERGED;
        return new PublishedEvent(
                event.id(), event.type(), status, Canonical.hash((Record) event), revision, heir, List.of());
    }

    /** The same under another revision. */
    public PublishedEvent withRevision(long other) {
        return new PublishedEvent(id, type, status, valueHash, other, mergedInto, absorbedIds);
    }

    /** The same, pointed to by these. */
    public PublishedEvent withAbsorbed(List<String> ids) {
        return new PublishedEvent(id, type, status, valueHash, revision, mergedInto, ids);
    }
}
