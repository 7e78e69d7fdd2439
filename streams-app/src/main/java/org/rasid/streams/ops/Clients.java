package org.rasid.streams.ops;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rasid.streams.config.StreamsSettings;

/** Clients beside the app, with the settings of the app as far as they are theirs. */
final class Clients {
    private Clients() {}

    static Admin admin(StreamsSettings settings) {
        return Admin.create(only(AdminClientConfig.configNames(), settings));
    }

    /** A reader of committed records, one at a time, that belongs to no group. */
    static Consumer<byte[], byte[]> reader(StreamsSettings settings) {
        Map<String, Object> config = only(ConsumerConfig.configNames(), settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> only(Set<String> names, StreamsSettings settings) {
        Map<String, Object> config = new HashMap<>(settings.clientSettings());
        config.keySet().retainAll(names);
        return config;
    }
}
