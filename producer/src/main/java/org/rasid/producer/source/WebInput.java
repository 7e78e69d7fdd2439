package org.rasid.producer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.Feed;
import org.rasid.producer.feed.FeedException;
import org.rasid.producer.feed.FeedKind;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.feed.Feeds;
import org.rasid.producer.feed.Sitemap;
import org.rasid.producer.feed.Sitemaps;
import org.rasid.producer.fetch.Outcome;

/** What is at an address of the web: a feed, a sitemap, a page, or whatever else has a format. */
record WebInput(String name, Web web, ReadOptions options) implements Input {
    /** Whether a user who names this means an address of the web. */
    static boolean isAddress(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    static Input of(String name, ReadOptions options) {
        Web web = options.web();
        return web == null
                ? new SingleItem(new Item.Unreadable(name, "is an address of the web, and nothing is fetched here"))
                : new WebInput(name, web, options);
    }

    /** What is there now may be another thing than before; the position tells. */
    @Override
    public @Nullable String stamp() {
        return null;
    }

    /** What was seen is known by {@link FeedStates}, so that the next time all is looked at. */
    @Override
    public Position again(Position end) {
        return Position.START;
    }

    @Override
    public OpenInput open(Position from) {
        return new OpenInput(name, from, () -> {
            WebReader reader = new WebReader(web.fetcher());
            return new OpenInput.Opened(source(reader, from), reader::bytesRead);
        });
    }

    private Source source(WebReader reader, Position from) throws IOException {
        FeedState state = web.states().of(name);
        Outcome outcome = reader.fetch(name, state.etag(), state.lastModified());
        if (outcome instanceof Outcome.Fetched fetched) {
            return source(reader, state, fetched, from);
        }
        if (outcome instanceof Outcome.NotModified) {
            return single(new Item.Skipped(name, "feed that has not changed"), from);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return single(new Item.Unreadable(name, "is not fetched: " + refused.detail()), from);
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        String when = failed.retryAt() == null ? "" : "; try again after " + failed.retryAt();
        return single(new Item.Unreadable(name, "cannot be fetched: " + failed.detail() + when), from);
    }

    private Source source(WebReader reader, FeedState state, Outcome.Fetched fetched, Position from)
            throws IOException {
        Content content = Content.ofStream(name, new ByteArrayInputStream(fetched.content()));
        FeedKind kind = content.head().feedKind();
        try {
            if (kind == FeedKind.FEED) {
                byte[] bytes = WebReader.unpacked(name, fetched.content());
                Feed feed = Feeds.read(bytes, fetched.contentType(), fetched.url());
                long stamp = Entries.stamp(0, bytes);
                return new EntrySource(
                        () -> new FeedEntries(name, feed, stamp),
                        new EntryArticle(web.fullText() ? reader : null, web.outlet()),
                        state.seen(),
                        keeping(state, fetched.etag(), fetched.lastModified()),
                        from);
            }
            if (kind == FeedKind.SITEMAP) {
                byte[] bytes = WebReader.unpacked(name, fetched.content());
                Sitemap sitemap = Sitemaps.read(bytes, fetched.contentType());
                long stamp = Entries.stamp(0, bytes);
                // an index may be as it was while what it lists is not
                boolean leaf = sitemap.sitemaps().isEmpty();
                return new EntrySource(
                        () -> new SitemapEntries(name, sitemap, stamp, reader),
                        new EntryArticle(reader, web.outlet()),
                        state.seen(),
                        keeping(state, leaf ? fetched.etag() : null, leaf ? fetched.lastModified() : null),
                        from);
            }
        } catch (FeedException e) {
            return single(
                    new Item.Refused(Rejection.of(
                            RejectionReason.MALFORMED, String.valueOf(e.getMessage()), name, fetched.content().length)),
                    from);
        }
        if (options.format() == null && isPage(content, fetched.contentType())) {
            byte[] html = fetched.content();
            return single(new PageItem(name, html.length, null).of(html, fetched.contentType(), fetched.url()), from);
        }
        return Formats.of(content, options).open(content, options, from);
    }

    private Consumer<EntrySource.Summary> keeping(
            FeedState state, @Nullable String etag, @Nullable String lastModified) {
        return summary -> web.states()
                .keep(
                        name,
                        summary.whole()
                                ? state.after(etag, lastModified, summary.taken())
                                // asked without validators, so that what is missing comes again
                                : state.after(null, null, summary.taken()));
    }

    private static boolean isPage(Content content, @Nullable String contentType) {
        boolean html =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
        return content.head().looksLikePage() || (html && !content.isGzip());
    }

    private static Source single(Item item, Position from) {
        return new SingleSource(() -> item, () -> {}, from);
    }
}
