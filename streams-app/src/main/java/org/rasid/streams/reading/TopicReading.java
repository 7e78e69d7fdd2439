package org.rasid.streams.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what topics hold at one moment, from beginning to end, a poll at a time. */
public final class TopicReading {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicReading() {}

    /** The partitions of a topic; none where it does not exist and the consumer may not create it. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /**
     * Reads the topics up to where they end now.
     *
     * @param more takes the records of a poll, never none; false ends the reading
     */
    public static void read(
            Consumer<byte[], byte[]> consumer,
            Collection<String> topics,
            Predicate<List<ConsumerRecord<byte[], byte[]>>> more) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> partitions(consumer, topic).stream())
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> open = new HashMap<>(ends);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (true) {
            open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (open.isEmpty()) {
                return;
            }
            consumer.pause(
                    partitions.stream().filter(each -> !open.containsKey(each)).toList());
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    records.add(record);
                }
            }
            if (!records.isEmpty() && !more.test(records)) {
                return;
            }
        }
    }
}
