package org.rasid.it.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.schemas.serde.AvroSerdes;
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
            List<TopicPartition> partitions = new ArrayList<>();
            Topics.allEvents()
                    .forEach(topic -> consumer.partitionsFor(topic.name())
                            .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (true) {
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    return events;
                }
                consumer.poll(Duration.ofMillis(200)).forEach(read -> events.put(read.key(), read.value()));
            }
        }
    }

    /** The active events among them. */
    static Map<String, Event> active(Map<String, String> client) {
        Map<String, Event> active = new TreeMap<>(latest(client));
        active.values().removeIf(event -> event.getStatus() != EventStatus.ACTIVE);
        return active;
    }
}
