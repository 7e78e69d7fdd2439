package org.rasid.it.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSpec;

/** Committed records of one topic, and records written past the producer of ours. */
public final class Records {
    private Records() {}

    /** All values that the topic holds now. */
    public static <T extends SpecificRecord> List<T> values(Cluster cluster, TopicSpec topic, Class<T> type) {
        try (Deserializer<T> values =
                AvroSerdes.load(type, cluster.client(), false).deserializer()) {
            return all(cluster, topic).stream()
                    .map(found -> values.deserialize(topic.name(), found.value()))
                    .toList();
        }
    }

    /** All records that the topic holds now, as bytes. */
    public static List<ConsumerRecord<byte[], byte[]>> all(Cluster cluster, TopicSpec topic) {
        return all(cluster, topic.name());
    }

    /** The same of a topic that is not in the catalogue. */
    public static List<ConsumerRecord<byte[], byte[]>> all(Cluster cluster, String topic) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", cluster.bootstrapServers());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicReading.read(consumer, List.of(topic), records::add);
            return records;
        }
    }

    /** Writes the records and waits until the broker has them. */
    public static void send(Cluster cluster, List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }
}
