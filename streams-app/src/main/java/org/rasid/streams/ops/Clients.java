package org.rasid.streams.ops;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rasid.streams.config.StreamsSettings;

/** Clients beside the app, with the settings of the app as far as they are theirs. */
public final class Clients {
    /** Of a reader that goes from partition to partition: a request that waits for one holds up the next. */
    private static final int QUICK_MILLIS = 20;

    private Clients() {}

    /** An admin client. */
    public static Admin admin(StreamsSettings settings) {
        return Admin.create(only(AdminClientConfig.configNames(), settings));
    }

    /** A reader of committed records that belongs to no group. */
    public static Consumer<byte[], byte[]> committed(StreamsSettings settings) {
        return reader(settings, Map.of());
    }

    /** A reader of committed records, one at a time and one batch of the broker at a time, that belongs to no group. */
    static Consumer<byte[], byte[]> reader(StreamsSettings settings) {
        return reader(
                settings,
                Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        1,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        QUICK_MILLIS));
    }

    private static Consumer<byte[], byte[]> reader(StreamsSettings settings, Map<String, Object> own) {
        Map<String, Object> config = only(ConsumerConfig.configNames(), settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.putAll(own);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Settings of a producer among those of the app. */
    public static Map<String, Object> producer(StreamsSettings settings) {
        return only(ProducerConfig.configNames(), settings);
    }

    private static Map<String, Object> only(Set<String> names, StreamsSettings settings) {
        Map<String, Object> config = new HashMap<>(settings.clientSettings());
        config.keySet().retainAll(names);
        return config;
    }
}
