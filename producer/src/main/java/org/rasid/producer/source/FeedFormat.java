package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.Feed;
import org.rasid.producer.feed.FeedException;
import org.rasid.producer.feed.FeedKind;
import org.rasid.producer.feed.Feeds;

/** A saved feed. Nothing is fetched. */
final class FeedFormat implements Format {
    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<String> endings() {
        return List.of(".rss", ".atom");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.feedKind() != FeedKind.OTHER;
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        byte[] bytes;
        try (content) {
            bytes = content.stream().readNBytes(Limits.MAX_BYTES + 1);
        }
        if (bytes.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has more than " + Limits.MAX_BYTES + " bytes, which is too much for a feed",
                    content,
                    bytes,
                    from);
        }
        if (content.head().feedKind() == FeedKind.SITEMAP) {
            return refused(
                    RejectionReason.EMPTY,
                    "is a sitemap, which holds addresses and no text; name its own address, and it is fetched",
                    content,
                    bytes,
                    from);
        }
        try {
            Feed feed = Feeds.read(bytes, null, null);
            if (feed.entries().isEmpty()) {
                return refused(RejectionReason.EMPTY, "is a feed without entries", content, bytes, from);
            }
            long stamp = Entries.stamp(0, bytes);
            return new EntrySource(
                    () -> new FeedEntries(content.origin(), feed, stamp),
                    new EntryArticle(null, null),
                    Set.of(),
                    summary -> {},
                    from);
        } catch (FeedException e) {
            return refused(RejectionReason.MALFORMED, String.valueOf(e.getMessage()), content, bytes, from);
        }
    }

    private static Source refused(RejectionReason reason, String detail, Content content, byte[] bytes, Position from) {
        Item item = new Item.Refused(Rejection.of(reason, detail, content.origin(), bytes.length));
        return new SingleSource(() -> item, () -> {}, from);
    }
}
