package org.rasid.streams.error;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** What the handlers need of the settings that Kafka gives them. */
record LetterSettings(String topic, DeadLetterListener listener) {
    /** Throws where no topic for dead letters is set: parking would be dropping. */
    static LetterSettings of(Map<String, ?> configs) {
        Object topic = configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        if (!(topic instanceof String name) || name.isBlank()) {
            throw new IllegalArgumentException(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG
                    + " is missing: name the dead-letter topic");
        }
        return new LetterSettings(name, DeadLetterListener.in(configs));
    }
}
