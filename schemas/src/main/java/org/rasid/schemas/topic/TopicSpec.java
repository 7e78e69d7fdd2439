package org.rasid.schemas.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the catalogue promises it.
 *
 * @param name name in Kafka, public API
 * @param keyDoc what the key (a UTF-8 string unless said otherwise) identifies
 * @param valueSchema Avro schema of the value; null where the value is bytes of any kind
 * @param valueDoc what one record says
 * @param partitions number of partitions on creation; can never be lowered, and raising it moves keys
 * @param cleanup what Kafka removes
 * @param retention how long records stay; null: for good
 * @param maxMessageBytes largest record batch that the topic takes
 * @param owner the module that writes it
 */
public record TopicSpec(
        String name,
        String keyDoc,
        @Nullable Schema valueSchema,
        String valueDoc,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention,
        int maxMessageBytes,
        String owner) {
    /** What Kafka removes from a topic. KEEP: nothing. TIME: what is older than the retention. COMPACT: all but the latest value of a key. */
    public enum Cleanup {
        KEEP,
        TIME,
        COMPACT
    }

    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions must be at least 1 but is " + partitions);
        }
        if ((cleanup == Cleanup.TIME) != (retention != null)) {
            throw new IllegalArgumentException(name + ": a retention goes with clean-up TIME and with no other");
        }
    }

    /** The same under another name. */
    TopicSpec called(String other) {
        return new TopicSpec(
                other, keyDoc, valueSchema, valueDoc, partitions, cleanup, retention, maxMessageBytes, owner);
    }

    /** Kafka's settings for the topic, by their Kafka names. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("cleanup.policy", cleanup == Cleanup.COMPACT ? "compact" : "delete");
        config.put("retention.ms", retention == null ? "-1" : String.valueOf(retention.toMillis()));
        config.put("max.message.bytes", String.valueOf(maxMessageBytes));
        return config;
    }

    /** The registry subject of the value under the topic name strategy; empty where the value has no schema. */
    public Optional<String> subject() {
        return valueSchema == null ? Optional.empty() : Optional.of(name + "-value");
    }
}
