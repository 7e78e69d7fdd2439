package org.rasid.producer.send;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

/** Looks whether the cluster answers and has the topics, before anything is read. Takes 10 s at most. */
final class ClusterCheck {
    private ClusterCheck() {}

    static void check(Map<String, String> client, List<String> topics, Faults faults) throws SendException {
        if (client.getOrDefault("bootstrap.servers", "").isBlank()) {
            throw new SendException("no Kafka broker given; set --bootstrap-servers", null);
        }
        try (Admin admin = Admin.create(ClientSettings.admin(client))) {
            Map<String, KafkaFuture<TopicDescription>> found =
                    admin.describeTopics(topics).topicNameValues();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : found.entrySet()) {
                await(topic.getValue(), topic.getKey(), faults);
            }
        } catch (KafkaException e) {
            throw faults.broker(e, topics.get(0));
        }
    }

    private static void await(KafkaFuture<TopicDescription> description, String topic, Faults faults)
            throws SendException {
        try {
            description.get();
        } catch (ExecutionException e) {
            throw faults.broker(e, topic);
        } catch (InterruptedException e) {
            throw faults.broker(new InterruptException(e), topic);
        }
    }
}
