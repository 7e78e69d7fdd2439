package org.rasid.producer.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.FeedEntry;
import org.rasid.producer.feed.FeedException;
import org.rasid.producer.feed.Sitemap;
import org.rasid.producer.feed.Sitemaps;
import org.rasid.producer.fetch.Outcome;

/** The pages of a sitemap and of those that it lists, each fetched when its turn comes. */
final class SitemapEntries implements Entries {
    /** An index of indexes is against the protocol, but there are some. */
    private static final int MAX_DEPTH = 2;

    private static final int MAX_SITEMAPS = 200;

    private record Pending(String address, int depth) {}

    private final WebReader web;
    private final Deque<Pending> sitemaps = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private String origin;
    private Iterator<FeedEntry> pages;
    private int number;
    private int begun = 1;
    private long stamp;
    private boolean whole = true;

    /** @param origin address of the first sitemap */
    SitemapEntries(String origin, Sitemap first, long stamp, WebReader web) {
        this.web = web;
        this.origin = origin;
        this.stamp = stamp;
        known.add(origin);
        pages = List.<FeedEntry>of().iterator();
        enter(origin, first, 0);
    }

    @Override
    public @Nullable Listed next() {
        while (!pages.hasNext()) {
            Pending pending = sitemaps.poll();
            if (pending == null) {
                return null;
            }
            Item fault = open(pending);
            if (fault != null) {
                return new Listed(fault.origin(), null, fault);
            }
        }
        number++;
        return new Listed(origin + "#" + number, pages.next(), null);
    }

    /** What there is to say where it cannot be opened; else null. */
    private @Nullable Item open(Pending pending) {
        String address = pending.address();
        if (pending.depth() > MAX_DEPTH || begun == MAX_SITEMAPS) {
            return new Item.Skipped(address, "sitemap beyond the bounds of an index");
        }
        begun++;
        Outcome outcome = web.fetch(address, null, null);
        if (!(outcome instanceof Outcome.Fetched fetched)) {
            whole = false;
            return WebReader.missing(address, outcome);
        }
        try {
            byte[] content = WebReader.unpacked(address, fetched.content());
            stamp = Entries.stamp(stamp, content);
            enter(address, Sitemaps.read(content, fetched.contentType()), pending.depth());
            return null;
        } catch (FeedException e) {
            return new Item.Refused(Rejection.of(
                    RejectionReason.MALFORMED, String.valueOf(e.getMessage()), address, fetched.content().length));
        } catch (java.io.IOException e) {
            return Reading.broke(address, "", e);
        }
    }

    private void enter(String address, Sitemap sitemap, int depth) {
        origin = address;
        pages = sitemap.pages().iterator();
        number = 0;
        for (String each : sitemap.sitemaps()) {
            if (known.add(each)) {
                sitemaps.add(new Pending(each, depth + 1));
            }
        }
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public boolean whole() {
        return whole;
    }
}
