package org.rasid.producer.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.fetch.Fetcher;

/**
 * How to read from the web.
 *
 * @param fetcher fetches; whoever made it closes it
 * @param fullText whether the page that an entry of a feed links to is fetched for its text
 * @param outlet name of the outlet of all that is read; null: as feeds and pages state it
 * @param states what is known of feeds from one poll to the next
 */
public record Web(
        Fetcher fetcher, boolean fullText, @Nullable String outlet, FeedStates states) {
    public Web {
        Objects.requireNonNull(fetcher, "fetcher");
        Objects.requireNonNull(states, "states");
    }

    /** The same, where what is known of feeds is kept elsewhere. */
    Web keeping(FeedStates elsewhere) {
        return new Web(fetcher, fullText, outlet, elsewhere);
    }
}
