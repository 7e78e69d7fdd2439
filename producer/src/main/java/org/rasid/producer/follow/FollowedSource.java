package org.rasid.producer.follow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A source that is polled.
 *
 * @param name by which it is known in logs, metrics and the state; unique
 * @param kind what it is
 * @param place its address, its directory or its topic
 * @param every time between two polls, a second or more
 * @param jitter by how much of {@code every} a poll may come earlier or later, 0 to 1
 * @param outlet name of the outlet of its articles; null: as the articles state it
 * @param fullText whether the pages that a feed links to are fetched for their text
 * @param settle how long a file of a directory must not have been changed before it is read
 */
public record FollowedSource(
        String name,
        Kind kind,
        String place,
        Duration every,
        double jitter,
        @Nullable String outlet,
        boolean fullText,
        Duration settle) {
    /** What a source is. URL: a feed, a sitemap or a page. DIRECTORY: files. TOPIC: JSON on the same cluster. */
    public enum Kind {
        URL,
        DIRECTORY,
        TOPIC
    }

    private static final Duration LEAST = Duration.ofSeconds(1);

    public FollowedSource {
        if (place.isBlank()) {
            throw new IllegalArgumentException(
                    name + ": the " + kind.name().toLowerCase(java.util.Locale.ROOT) + " is empty");
        }
        if (every.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(name + ": 'every' must be 1s or more");
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException(name + ": 'jitter' must be from 0 to 1 but is " + jitter);
        }
        if (fullText && kind != Kind.URL) {
            throw new IllegalArgumentException(name + ": 'full-text' is for a url");
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException(name + ": 'settle' must not be negative");
        }
    }
}
