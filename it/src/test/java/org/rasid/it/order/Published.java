package org.rasid.it.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Mention;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/**
 * What a reader of the compacted topics ends with.
 *
 * @param events the latest value of every event id that was ever published
 * @param active values of the active events by type and id, in Avro binary
 * @param mentions the latest value of every mention id that was ever published; null where it is gone
 */
public record Published(
        Map<String, Event> events, Map<String, ByteBuffer> active, Map<String, @Nullable Mention> mentions) {
    /** Magic byte and schema id, which stand before the Avro binary. */
    private static final int HEAD = 5;

    /** Of the live topics. */
    public static Published read(Cluster cluster) {
        return read(cluster, TopicSet.LIVE);
    }

    static Published read(Cluster cluster, TopicSet topics) {
        return read(cluster, topics, record -> true);
    }

    /** The same, of those records only that were not put there by others. */
    public static Published read(Cluster cluster, TopicSet topics, Predicate<ConsumerRecord<byte[], byte[]>> ours) {
        Published published = new Published(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (Deserializer<Event> events =
                        AvroSerdes.load(Event.class, cluster.client(), false).deserializer();
                Deserializer<Mention> mentions =
                        AvroSerdes.load(Mention.class, cluster.client(), false).deserializer()) {
            for (TopicSpec topic : topics.allEvents()) {
                Records.all(cluster, topic).stream().filter(ours).forEach(record -> published.event(record, events));
            }
            Records.all(cluster, topics.of(Topics.EVENTS_MENTIONS)).stream()
                    .filter(ours)
                    .forEach(record ->
                            published.mentions.put(key(record), mentions.deserialize(record.topic(), record.value())));
        }
        return published;
    }

    private void event(ConsumerRecord<byte[], byte[]> record, Deserializer<Event> values) {
        Event event = values.deserialize(record.topic(), record.value());
        events.put(key(record), event);
        String at = event.getType() + "/" + key(record);
        active.remove(at);
        if (event.getStatus() == EventStatus.ACTIVE) {
            active.put(at, ByteBuffer.wrap(record.value(), HEAD, record.value().length - HEAD));
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
