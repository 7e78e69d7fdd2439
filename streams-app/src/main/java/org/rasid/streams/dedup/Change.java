package org.rasid.streams.dedup;

import org.jspecify.annotations.Nullable;

/**
 * A mention as it was and as it is to be.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
record Change(@Nullable StoredMention before, @Nullable StoredMention after) {
    static Change of(@Nullable StoredMention stored, MentionChange change) {
        boolean put = change.kind() == MentionChange.Kind.PUT;
        return new Change(stored, put ? new StoredMention(change.mention(), null, null) : null);
    }

    /** Whether nothing changes. */
    boolean isNone() {
        if (before == null || after == null) {
            return before == after;
        }
        return before.mention().equals(after.mention());
    }
}
