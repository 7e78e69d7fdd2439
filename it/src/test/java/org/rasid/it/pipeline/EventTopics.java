package org.rasid.it.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.it.cluster.TopicReading;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** What the event topics say now, to a reader of committed records. */
final class EventTopics {
    private EventTopics() {}

    /** The latest state of every event id. */
    static Map<String, Event> latest(Map<String, String> client) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        Map<String, Event> events = new TreeMap<>();
        try (KafkaConsumer<String, Event> consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                AvroSerdes.load(Event.class, config, false).deserializer())) {
            List<String> topics =
                    Topics.allEvents().stream().map(TopicSpec::name).toList();
            TopicReading.read(consumer, topics, read -> events.put(read.key(), read.value()));
            return events;
        }
    }

    /** The active events among them. */
    static Map<String, Event> active(Map<String, String> client) {
        Map<String, Event> active = new TreeMap<>(latest(client));
        active.values().removeIf(event -> event.getStatus() != EventStatus.ACTIVE);
        return active;
    }
}
