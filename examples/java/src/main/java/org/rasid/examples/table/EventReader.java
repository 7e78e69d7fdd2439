package org.rasid.examples.table;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.avro.Event;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Reads all event topics into a table, at least once: offsets are committed when the work is done. */
public final class EventReader {
    private final KafkaConsumer<String, Event> consumer;
    private final EventTable table;

    /**
     * Connects to nothing yet.
     *
     * @param settings of Kafka's consumer and of Confluent's serdes, under their names; {@code group.id} among them
     */
    public EventReader(Map<String, ?> settings, EventTable table) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                AvroSerdes.load(Event.class, config, false).deserializer());
        this.table = table;
    }

    /** Reads until {@link #stop}, and closes. Throws what stops it otherwise: the next start goes on where it was. */
    public void run() {
        try (consumer) {
            consumer.subscribe(Topics.EVENT_PATTERN);
            while (true) {
                ConsumerRecords<String, Event> records = consumer.poll(Duration.ofSeconds(1));
                for (ConsumerRecord<String, Event> each : records) {
                    table.apply(each.key(), each.value());
                }
                if (!records.isEmpty()) {
                    consumer.commitSync();
                }
            }
        } catch (WakeupException stopped) {
            // stop() was called
        }
    }

    /** Ends {@link #run}; from any thread. */
    public void stop() {
        consumer.wakeup();
    }
}
