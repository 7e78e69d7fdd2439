package org.rasid.streams.reset;

import java.util.List;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/**
 * What becomes of the topics that are written, and their subjects.
 *
 * @param topics those that go
 * @param shared whether other application ids may write them too
 */
public record Outputs(List<TopicSpec> topics, boolean shared) {
    /** They stay. */
    public static final Outputs KEEP = new Outputs(List.of(), false);

    /** All live ones go but {@code articles.raw}. */
    public static final Outputs DELETE = new Outputs(TopicSet.LIVE.outputs(), true);

    /** All live ones go, and with {@code articles.raw} the only copy of the articles. */
    public static final Outputs DELETE_WITH_ARTICLES = new Outputs(Topics.all(), true);

    public Outputs {
        topics = List.copyOf(topics);
    }

    /** Those of a replay go. */
    public static Outputs deleteSide(TopicSet topics) {
        if (topics.isLive()) {
            throw new IllegalArgumentException("these are the live topics");
        }
        return new Outputs(topics.outputs(), false);
    }
}
