package org.rasid.monitor;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells the topics that are read from all others, also of the same name: by the id of each, which brokers never give twice. */
interface Origin {
    /** The same text as long as the topics are the same; throws KafkaException where the broker does not say. */
    String of(Collection<String> topics);

    /** Asks the brokers. */
    static Origin of(Map<String, Object> client) {
        return topics -> {
            try (Admin admin = Admin.create(client)) {
                Map<String, TopicDescription> described =
                        admin.describeTopics(topics).allTopicNames().get();
                Map<String, String> ids = new TreeMap<>();
                described.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
                return ids.toString();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException missing) {
                    throw new IllegalStateException(
                            "an event topic does not exist (" + missing.getMessage()
                                    + "): create all with \"rasid topics apply\"",
                            e);
                }
                throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new org.apache.kafka.common.errors.InterruptException(e);
            }
        };
    }
}
