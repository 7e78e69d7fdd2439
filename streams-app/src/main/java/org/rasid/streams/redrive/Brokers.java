package org.rasid.streams.redrive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.rasid.schemas.topic.TopicSpec;

/** What the brokers know of topics; each is asked for once. */
final class Brokers implements AutoCloseable {
    private final Admin admin;
    private final Map<String, Optional<TopicDescription>> known = new HashMap<>();

    private Brokers(Admin admin) {
        this.admin = admin;
    }

    static Brokers connect(Map<String, String> client) {
        return new Brokers(Admin.create(Map.copyOf(client)));
    }

    boolean exists(TopicPartition partition) {
        return known.computeIfAbsent(partition.topic(), this::describe)
                .filter(topic -> partition.partition() < topic.partitions().size())
                .isPresent();
    }

    /**
     * Kafka's id of a topic of ours.
     *
     * @throws IllegalStateException where it does not exist, with the remedy
     */
    String id(TopicSpec topic) {
        return known.computeIfAbsent(topic.name(), this::describe)
                .map(description -> description.topicId().toString())
                .orElseThrow(() -> new IllegalStateException(
                        "topic " + topic.name() + " does not exist: create it with \"rasid topics apply\""));
    }

    private Optional<TopicDescription> describe(String topic) {
        try {
            return Optional.ofNullable(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof InvalidTopicException) {
                return Optional.empty();
            }
            throw new IllegalStateException("the brokers cannot be asked for topic " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
