package org.rasid.streams.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.reading.TopicReading;

/**
 * The mark that a replay was promoted in the place of an application id: a record on a topic of its own, written in the
 * transaction that promotes. Brokers drop the offsets of a group some days after its last instance; this stays until the
 * topic is deleted.
 */
public final class Retirement {
    private Retirement() {}

    /** The topic of an application id that holds the mark. */
    public static String topic(String applicationId) {
        return applicationId + "-retired";
    }

    /**
     * Creates the topic unless it is there. Empty it says nothing yet.
     *
     * @throws IllegalStateException where the brokers refuse
     */
    public static void createTopic(Admin admin, String applicationId) {
        String topic = topic(applicationId);
        NewTopic kept = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            admin.createTopics(List.of(kept)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "creating topic " + topic + ": Kafka refused: " + e.getMessage(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the command again to go on", e);
        }
    }

    /** The mark, to be sent in the transaction. */
    public static ProducerRecord<byte[], byte[]> mark(String applicationId, String successor) {
        return new ProducerRecord<>(topic(applicationId), 0, applicationId.getBytes(UTF_8), successor.getBytes(UTF_8));
    }

    /**
     * The application id of the replay that was promoted in the place of another; null where none was.
     *
     * @param existing names of all topics of the cluster
     * @throws IllegalStateException where the mark cannot be read
     */
    public static @Nullable String successor(StreamsSettings settings, String applicationId, Set<String> existing) {
        String topic = topic(applicationId);
        if (!existing.contains(topic)) {
            return null;
        }
        @Nullable String[] successor = {null};
        try (Consumer<byte[], byte[]> consumer = Clients.committed(settings)) {
            TopicReading.read(consumer, List.of(topic), records -> {
                successor[0] = new String(records.get(records.size() - 1).value(), UTF_8);
                return true;
            });
        } catch (KafkaException e) {
            throw new IllegalStateException(
                    "whether application id " + applicationId + " was retired cannot be read from topic " + topic + " ("
                            + e.getMessage() + "): mend the cause, then start again",
                    e);
        }
        return successor[0];
    }
}
