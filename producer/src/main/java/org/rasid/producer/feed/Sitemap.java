package org.rasid.producer.feed;

import java.util.List;

/**
 * A sitemap.
 *
 * @param sitemaps addresses of further sitemaps
 * @param pages what it lists; none has a text
 */
public record Sitemap(List<String> sitemaps, List<FeedEntry> pages) {
    public Sitemap {
        sitemaps = List.copyOf(sitemaps);
        pages = List.copyOf(pages);
    }
}
