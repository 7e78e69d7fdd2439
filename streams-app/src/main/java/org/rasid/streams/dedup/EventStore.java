package org.rasid.streams.dedup;

import org.jspecify.annotations.Nullable;

/** What was published about each event id, by block and id. Ids that were merged or retracted stay in it. */
public interface EventStore {
    /** Null where the id was never published. */
    @Nullable
    PublishedEvent get(String block, String eventId);

    void put(String block, PublishedEvent event);

    /** Forgets the id. Deduplication itself never calls this: it is for clean-up by age. */
    void remove(String block, String eventId);
}
