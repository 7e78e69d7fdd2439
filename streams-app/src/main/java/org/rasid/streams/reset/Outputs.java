package org.rasid.streams.reset;

import java.util.List;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** What becomes of the topics of the catalogue and their subjects. */
public enum Outputs {
    /** They stay. */
    KEEP,
    /** All but {@code articles.raw} go. */
    DELETE,
    /** All go, and with {@code articles.raw} the only copy of the articles. */
    DELETE_WITH_ARTICLES;

    /** The topics that go. */
    List<TopicSpec> topics() {
        return switch (this) {
            case KEEP -> List.of();
            case DELETE ->
                Topics.all().stream()
                        .filter(topic -> !topic.equals(Topics.ARTICLES_RAW))
                        .toList();
            case DELETE_WITH_ARTICLES -> Topics.all();
        };
    }
}
