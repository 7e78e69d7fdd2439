package org.rasid.streams.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentions of a block by id, telling key and day, event, and leader. */
public interface MentionStore {
    /** The stored state of a mention; null where there is none. */
    @Nullable
    StoredMention get(String block, String id);

    /** Stores a mention in place of what was stored of its id, to be found by its {@link IndexEntry entries}. */
    void put(StoredMention mention);

    /** Removes a mention; nothing where there is none. */
    void remove(String block, String id);

    /**
     * The cells of a key in the order of their days, from {@code fromDay} to {@code toDay}, both inclusive. Days without
     * mentions have none.
     *
     * @param most mentions returned of each cell, the first of them
     */
    List<Cell> cells(String block, String key, long fromDay, long toDay, int most);

    /** Ids of the mentions of an event, sorted. */
    List<String> members(String block, String eventId);

    /** Ids of the mentions that follow a founder, sorted. */
    List<String> followers(String block, String leaderId);

    /** The links between its mentions as far as they were worked out. At first there are none. */
    KnownLinks links();

    /** The contradictions between its mentions as far as they were worked out. At first there are none. */
    KnownContradictions contradictions();
}
