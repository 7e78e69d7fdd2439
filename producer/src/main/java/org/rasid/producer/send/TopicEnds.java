package org.rasid.producer.send;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where topics end.
 *
 * @param offsets offset after the last record, by topic and partition as {@code articles.raw-0}
 */
public record TopicEnds(Map<String, Long> offsets) {
    /** Of no topic. */
    public static final TopicEnds NONE = new TopicEnds(Map.of());

    public TopicEnds {
        offsets = Map.copyOf(offsets);
    }

    /** The later end of each partition. */
    public TopicEnds and(TopicEnds other) {
        Map<String, Long> later = new HashMap<>(offsets);
        other.offsets.forEach((partition, offset) -> later.merge(partition, offset, Math::max));
        return new TopicEnds(later);
    }

    /** The end of a partition; empty where it is not known. */
    OptionalLong of(String topic, int partition) {
        Long offset = offsets.get(topic + "-" + partition);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }
}
