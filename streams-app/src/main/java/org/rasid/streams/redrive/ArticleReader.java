package org.rasid.streams.redrive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads single records by their place. */
final class ArticleReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Read is one record here and one there: what lies behind it is not fetched, nor is it waited for. */
    private static final Map<String, Object> SUITED = Map.of(
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);

    private final Consumer<byte[], byte[]> consumer;

    ArticleReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    static ArticleReader connect(Map<String, String> client) {
        return new ArticleReader(ClientSettings.reader(client, SUITED));
    }

    /** The committed record at the place; empty where there is none any more. The partition must exist. */
    Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        TopicPartition partition = place.topicPartition();
        List<TopicPartition> only = List.of(partition);
        long first = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
        if (place.offset() < first || place.offset() >= end) {
            return Optional.empty();
        }
        consumer.assign(only);
        consumer.seek(partition, place.offset());
        while (consumer.position(partition) <= place.offset()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record.offset() == place.offset() ? Optional.of(record) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
