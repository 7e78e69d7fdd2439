package org.rasid.schemas.topic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The topics that one streams app writes: the live ones, or side topics of a replay, which are called as the live ones and
 * {@code -SUFFIX}. There is one {@code articles.raw} for all.
 *
 * @param suffix lower case letters, digits, {@code .}, {@code _} and {@code -}, 40 at most; empty for the live topics
 */
public record TopicSet(String suffix) {
    private static final Pattern SUFFIX = Pattern.compile("(?:[a-z0-9][a-z0-9._-]{0,39})?");

    /** What consumers read. */
    public static final TopicSet LIVE = new TopicSet("");

    public TopicSet {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException(
                    "a suffix of topics is 1 to 40 of the characters a-z 0-9 . _ - and begins"
                            + " with a letter or digit, but is '" + suffix + "'");
        }
    }

    /** Whether these are the topics that consumers read. */
    public boolean isLive() {
        return suffix.isEmpty();
    }

    /** The topic of this set that stands for a live one. */
    public TopicSpec of(TopicSpec live) {
        return isLive() || live.equals(Topics.ARTICLES_RAW) ? live : live.called(live.name() + "-" + suffix);
    }

    /** The event topics, in the order of the event types. */
    public List<TopicSpec> allEvents() {
        return Topics.allEvents().stream().map(this::of).toList();
    }

    /**
     * All topics of the set but {@code articles.raw}. What a replay parks is not redriven, so it has no notes of that. Alerts
     * are the monitor's.
     */
    public List<TopicSpec> outputs() {
        return Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.ARTICLES_RAW) && !topic.equals(Topics.ALERTS))
                .filter(topic -> isLive() || !topic.equals(Topics.ARTICLES_REDRIVEN))
                .map(this::of)
                .toList();
    }

    /** All topics that the streams app reads or writes. */
    public List<TopicSpec> all() {
        return Stream.concat(Stream.of(Topics.ARTICLES_RAW), outputs().stream()).toList();
    }

    /** As people name it: {@code live}, or the suffix. */
    @Override
    public String toString() {
        return isLive() ? "live" : suffix;
    }
}
