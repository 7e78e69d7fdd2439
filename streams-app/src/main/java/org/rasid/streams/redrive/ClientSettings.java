package org.rasid.streams.redrive;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.topic.Topics;

/** Settings of the clients: what the user gives, on top of what suits letters, under what must not be changed. */
final class ClientSettings {
    /** One transaction takes what one poll brings. */
    private static final int LETTERS_A_POLL = 100;

    /** As long does a killed run hold up the readers of committed records. */
    private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;

    private ClientSettings() {}

    /** A reader of committed records that belongs to no group. */
    static Consumer<byte[], byte[]> reader(Map<String, String> client, Map<String, Object> suited) {
        Map<String, Object> settings = new HashMap<>(suited);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rasid-redrive");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LETTERS_A_POLL);
        settings.putAll(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, Object> producer(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "rasid-redrive");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.ARTICLES_DEAD.maxMessageBytes());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        settings.putAll(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, Redrive.TRANSACTIONAL_ID);
        return settings;
    }

    /** For the serdes. */
    static Map<String, String> serde(Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(RegistrySettings.FOR_LONG_RUNS);
        settings.putAll(client);
        return settings;
    }
}
