package org.rasid.streams.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentions of a block by anchor day ({@link AnchorDay}) and by id. */
public interface MentionStore {
    /** The stored state of a mention; null where there is none. */
    @Nullable
    SourcedMention get(String block, String id);

    /** Stores a mention under its block, {@link AnchorDay#of its anchor day} and id. No other state of it is stored. */
    void put(SourcedMention mention);

    /** Removes a mention; it is given exactly as stored. */
    void remove(SourcedMention mention);

    /** The mentions of a block with anchor days from {@code fromDay} to {@code toDay}, both inclusive, in any order. */
    List<SourcedMention> range(String block, long fromDay, long toDay);
}
