package org.rasid.it.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.it.cluster.Cluster;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** A subscriber of the live event topics who looks at every committed record as it comes. */
final class Follower implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "follower");
    private final Map<String, Long> revisions = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private Follower(Cluster cluster) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", cluster.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false,
                "group.id", "follower");
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(Topics.allEvents().stream().map(TopicSpec::name).toList());
    }

    static Follower start(Cluster cluster) {
        Follower follower = new Follower(cluster);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        } catch (WakeupException e) {
            // close() asked for this
        } catch (RuntimeException e) {
            faults.add(e.toString());
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        long revision =
                HeaderCatalogue.REVISION.of(record.headers()).map(Long::valueOf).orElse(-1L);
        String change = HeaderCatalogue.CHANGE.of(record.headers()).orElse("");
        Long before = revisions.put(record.key(), revision);
        if (revision < 1 || (before != null && revision <= before)) {
            faults.add(record.key() + " has revision " + revision + " after " + before);
        }
        if (change.equals("created") == (before != null)) {
            faults.add(record.key() + " is told as " + change + " after revision " + before);
        }
        if (!states.add(CloudEventAttributes.SOURCE.of(record.headers()).orElse("") + " "
                + CloudEventAttributes.ID.of(record.headers()).orElse(""))) {
            faults.add(record.key() + " has a ce_id twice");
        }
    }

    /** What it has found wrong; to be asked for once it is closed. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many event ids it has seen; to be asked for once it is closed. */
    int ids() {
        return revisions.size();
    }

    /** Ends it. */
    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
