package org.rasid.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** Creates the topics of the catalogue that are missing. Changes and deletes nothing. */
final class TopicSetup {
    private static final Duration LEADERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;
    private final List<TopicSpec> topics;

    TopicSetup(Admin admin) {
        this(admin, Topics.all());
    }

    TopicSetup(Admin admin, List<TopicSpec> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** Creates the missing topics and waits until they show; returns their names. Another process may do the same at the same time. */
    List<String> apply(short replicationFactor) {
        Set<String> existing = await(admin.listTopics().names(), "listing the topics");
        List<String> created = new ArrayList<>();
        for (TopicSpec topic : topics) {
            if (existing.contains(topic.name())) {
                continue;
            }
            NewTopic request = new NewTopic(
                            topic.name(),
                            Optional.of(topic.partitions()),
                            replicationFactor < 0 ? Optional.empty() : Optional.of(replicationFactor))
                    .configs(topic.config());
            try {
                await(admin.createTopics(List.of(request)).all(), "creating topic " + topic.name());
                created.add(topic.name());
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        awaitLeaders();
        return created;
    }

    /** A broker tells of a topic some time after it was created; who comes next must not find it missing. */
    private void awaitLeaders() {
        List<String> names = topics.stream().map(TopicSpec::name).toList();
        long deadline = System.nanoTime() + LEADERS_WITHIN.toNanos();
        while (!haveLeaders(names)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("the topics have no leaders after " + LEADERS_WITHIN.toSeconds()
                        + " s: look at the brokers, then run the command again");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean haveLeaders(List<String> names) {
        try {
            return await(admin.describeTopics(names).allTopicNames(), "describing the topics").values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** @param purpose what was asked for, for the message */
    static <T> T await(KafkaFuture<T> future, String purpose) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(purpose + ": Kafka refused: " + Failures.reason(e), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
