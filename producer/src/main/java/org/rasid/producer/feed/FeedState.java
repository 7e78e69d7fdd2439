package org.rasid.producer.feed;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from one poll to the next.
 *
 * @param etag as the server sent it; null where there is none
 * @param lastModified as the server sent it; null where there is none
 * @param seen {@link FeedEntry#key keys} of the entries that were taken, the latest first, at most {@link #MAX_LISTED}
 */
public record FeedState(@Nullable String etag, @Nullable String lastModified, Set<String> seen) {
    /** Entries remembered of a feed, those that it no longer lists among them: some 500 KB of a file. */
    public static final int MAX_SEEN = 10_000;

    /** Most entries remembered of one that lists more, five sitemaps at their largest: some 7 MB of a file. */
    public static final int MAX_LISTED = 250_000;

    /** Nothing is known yet. */
    public static final FeedState NEW = new FeedState(null, null, Set.of());

    public FeedState {
        seen = bounded(seen);
    }

    /**
     * The state after a poll. What was seen longest ago is pushed out by what was seen now, which is still listed and would
     * be taken again.
     */
    public FeedState after(@Nullable String newEtag, @Nullable String newLastModified, Collection<String> seenNow) {
        // as many as before, so that a sitemap that fails for once is not forgotten
        int most = Math.max(MAX_SEEN, seen.size());
        Set<String> all = new LinkedHashSet<>(seenNow);
        for (String key : seen) {
            if (all.size() >= most) {
                break;
            }
            all.add(key);
        }
        return new FeedState(newEtag, newLastModified, all);
    }

    private static Set<String> bounded(Set<String> keys) {
        return keys.stream()
                .limit(MAX_LISTED)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
