package org.rasid.producer.send;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.rasid.schemas.registry.RegistrySettings;

/** Settings of the Kafka clients and the serializers: what the user gives, on top of what suits articles. */
final class ClientSettings {
    private static final int MAX_REQUEST = 8 << 20;

    private ClientSettings() {}

    /** For the producer. What no record may be lost or doubled by cannot be overridden. */
    static Map<String, Object> producer(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "rasid-ingest");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, Zstd.isUsable() ? "zstd" : "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L << 20);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000L);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        settings.putAll(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }

    /** For a look at the cluster that must not take long. */
    static Map<String, Object> admin(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "rasid-ingest-check");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        return settings;
    }

    /** For the serializers. */
    static Map<String, String> serde(Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(RegistrySettings.FOR_LONG_RUNS);
        settings.putAll(client);
        return settings;
    }
}
