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

    PublishedEvent withAbsorbed(List<String> ids) {
        return new PublishedEvent(id, type, status, valueHash, revision, mergedInto, ids);
    }
}
