package org.rasid.streams.reset;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Deletes topics and waits until they are gone: a broker deletes some time after it has agreed to. */
final class TopicDeletion {
    private final Admin admin;
    private final Duration within;

    /** @param within how long all topics of one call may take to go */
    TopicDeletion(Admin admin, Duration within) {
        this.admin = admin;
        this.within = within;
    }

    /** Names of all topics of the cluster. */
    static Set<String> existing(Admin admin) {
        return Asking.await(admin.listTopics(new ListTopicsOptions()).names(), "listing the topics");
    }

    /**
     * Returns when none of the topics is there any more, whoever deleted it.
     *
     * @throws IllegalStateException where the brokers refuse, or it takes too long
     */
    void delete(Collection<String> topics) {
        if (topics.isEmpty()) {
            return;
        }
        for (Map.Entry<String, KafkaFuture<Void>> asked :
                admin.deleteTopics(topics).topicNameValues().entrySet()) {
            try {
                Asking.await(asked.getValue(), "deleting topic " + asked.getKey());
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        awaitGone(topics);
    }

    private void awaitGone(Collection<String> topics) {
        long deadline = System.nanoTime() + within.toNanos();
        List<String> left = left(topics);
        while (!left.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("after " + within.toSeconds() + " s there still is topic "
                        + String.join(", ", left) + ": look at the brokers (is a partition offline, or does a client"
                        + " create it anew by auto.create.topics.enable?), then run the command again");
            }
            Asking.pause();
            left = left(topics);
        }
    }

    private List<String> left(Collection<String> topics) {
        Set<String> left = new TreeSet<>(topics);
        left.retainAll(existing(admin));
        return List.copyOf(left);
    }
}
