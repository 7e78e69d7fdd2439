package org.rasid.producer.feed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from one poll to the next.
 *
 * @param etag as the server sent it; null where there is none
 * @param lastModified as the server sent it; null where there is none
 * @param seen {@link FeedEntry#key keys} of the entries that were taken, the latest first, at most {@link #MAX_SEEN}
 */
public record FeedState(@Nullable String etag, @Nullable String lastModified, Set<String> seen) {
    /** Most entries remembered of a feed: some 500 KB. */
    public static final int MAX_SEEN = 10_000;

    /** Nothing is known yet. */
    public static final FeedState NEW = new FeedState(null, null, Set.of());

    public FeedState {
        seen = bounded(seen);
    }

    /** The state after a poll. What was seen now pushes out what was seen longest ago. */
    public FeedState after(@Nullable String newEtag, @Nullable String newLastModified, Collection<String> seenNow) {
        Set<String> all = new LinkedHashSet<>(seenNow);
        all.addAll(seen);
        return new FeedState(newEtag, newLastModified, all);
    }

    private static Set<String> bounded(Set<String> keys) {
        Set<String> kept = new LinkedHashSet<>();
        for (String key : keys) {
            if (kept.size() == MAX_SEEN) {
                break;
            }
            kept.add(key);
        }
        return java.util.Collections.unmodifiableSet(kept);
    }
}
