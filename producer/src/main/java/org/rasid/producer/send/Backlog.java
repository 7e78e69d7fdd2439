package org.rasid.producer.send;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.Topics;

/** How far the streams app is behind. */
public final class Backlog implements AutoCloseable {
    private static final String TOPIC = Topics.ARTICLES_RAW.name();

    private final Admin admin;
    private final String group;
    private final Faults faults;

    private Backlog(Admin admin, String group, Faults faults) {
        this.admin = admin;
        this.group = group;
        this.faults = faults;
    }

    /** Connects; {@code group} is the {@code application.id} of the streams app. */
    public static Backlog connect(Map<String, String> client, String group) throws SendException {
        Faults faults = new Faults(client);
        try {
            return new Backlog(Admin.create(ClientSettings.admin(client)), group, faults);
        } catch (KafkaException e) {
            throw faults.broker(e, TOPIC);
        }
    }

    /**
     * Records that the app has still to take in: articles, and what it hands from its first stage to the second. One that
     * never ran has taken in none.
     */
    public long size() throws SendException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Set<TopicPartition> partitions = new HashSet<>(committed.keySet());
            partitions.addAll(articles());
            ListOffsetsResult begins = offsets(partitions, OffsetSpec.earliest());
            ListOffsetsResult ends = offsets(partitions, OffsetSpec.latest());
            long size = 0;
            for (TopicPartition partition : partitions) {
                long begin = begins.partitionResult(partition).get().offset();
                long end = ends.partitionResult(partition).get().offset();
                size += Math.max(0, end - taken(committed.get(partition), begin));
            }
            return size;
        } catch (ExecutionException | KafkaException e) {
            throw faults.broker(e, TOPIC);
        }
    }

    private Set<TopicPartition> articles() throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .collect(Collectors.toSet());
    }

    private ListOffsetsResult offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> which)));
    }

    private static long taken(@Nullable OffsetAndMetadata committed, long begin) {
        return committed == null ? begin : Math.max(begin, committed.offset());
    }

    @Override
    public void close() {
        admin.close();
    }
}
