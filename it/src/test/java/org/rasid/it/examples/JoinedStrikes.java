package org.rasid.it.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.TopicReading;

/** The output of the Kafka Streams example. */
final class JoinedStrikes {
    private static final String TOPIC = "example.strikes-under-deadlines";

    private JoinedStrikes() {}

    /** Ids of the deadlines that the latest record of the strike names; none where that is a tombstone. */
    static List<String> deadlines(Cluster cluster, String strike) {
        Map<String, Object> config = new HashMap<>(cluster.client());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        Map<String, byte @Nullable []> latest = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicReading.read(consumer, List.of(TOPIC), read -> latest.put(read.key(), read.value()));
        }
        byte[] value = latest.get(strike);
        return value == null ? List.of() : ids(value);
    }

    private static List<String> ids(byte[] value) {
        try {
            List<String> ids = new ArrayList<>();
            for (JsonNode deadline : new ObjectMapper().readTree(value).path("deadlines")) {
                ids.add(deadline.path("id").asText());
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
