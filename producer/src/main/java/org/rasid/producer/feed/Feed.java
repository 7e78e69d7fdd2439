package org.rasid.producer.feed;

import java.util.List;

/**
 * A feed.
 *
 * @param title a line; empty where it has none
 * @param entries in the order of the document
 */
public record Feed(String title, List<FeedEntry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }
}
