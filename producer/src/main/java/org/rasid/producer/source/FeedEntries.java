package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;
import org.rasid.producer.feed.Feed;

/** The entries of one feed. */
final class FeedEntries implements Entries {
    private final String origin;
    private final Feed feed;
    private final long stamp;
    private int index;

    FeedEntries(String origin, Feed feed, long stamp) {
        this.origin = origin;
        this.feed = feed;
        this.stamp = stamp;
    }

    @Override
    public @Nullable Listed next() {
        if (index == feed.entries().size()) {
            return null;
        }
        index++;
        return new Listed(origin + "#" + index, feed.entries().get(index - 1), null);
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public boolean whole() {
        return true;
    }
}
