package org.rasid.streams.ops;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.streams.config.StreamsSettings;

/** Looks before the start whether all topics are there: a missing one would show only when the first record meets it. */
public final class TopicCheck {
    private TopicCheck() {}

    /**
     * Returns where every topic of the catalogue exists.
     *
     * @throws IllegalStateException that names the missing topics, or the brokers that cannot be asked, and the remedy
     */
    public static void require(StreamsSettings settings) {
        TreeSet<String> missing = new TreeSet<>();
        try (Admin admin = Clients.admin(settings)) {
            List<String> names =
                    settings.topics().all().stream().map(TopicSpec::name).toList();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                    admin.describeTopics(names).topicNameValues().entrySet()) {
                if (!exists(topic.getValue(), settings)) {
                    missing.add(topic.getKey());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("there is no topic " + String.join(", ", missing) + " on "
                    + settings.bootstrapServers() + ": create it with "
                    + (settings.topics().isLive() ? "'rasid topics apply'" : "'rasid replay'"));
        }
    }

    private static boolean exists(KafkaFuture<TopicDescription> topic, StreamsSettings settings) {
        try {
            topic.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw unreachable(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(settings, e);
        }
    }

    static IllegalStateException unreachable(StreamsSettings settings, Exception cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        return new IllegalStateException(
                "the brokers at " + settings.bootstrapServers() + " cannot be asked (" + reason.getMessage()
                        + "): check bootstrap.servers and the security settings",
                reason);
    }
}
