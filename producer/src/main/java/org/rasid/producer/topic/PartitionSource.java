package org.rasid.producer.topic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.JsonArticle;
import org.rasid.producer.source.Position;
import org.rasid.producer.source.Source;

/** The records of a partition up to its end at the beginning. Positions are offsets. */
final class PartitionSource implements Source {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Queue<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();
    private @Nullable Item gap;
    private long next;
    private long bytesRead;
    private boolean ended;

    PartitionSource(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, Position from) {
        this.consumer = consumer;
        this.partition = partition;
        consumer.assign(List.of(partition));
        long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        next = Math.max(from.offset(), beginning);
        if (from.offset() > 0 && from.offset() < beginning) {
            gap = new Item.Unreadable(
                    TopicReader.SCHEME + partition,
                    "offsets " + from.offset() + " to " + (beginning - 1)
                            + " were removed before they were read; raise retention.ms of the topic");
        }
        consumer.seek(partition, next);
    }

    @Override
    public @Nullable Item next() {
        if (gap != null) {
            Item lost = gap;
            gap = null;
            return lost;
        }
        while (!ended) {
            ConsumerRecord<byte[], byte[]> message = fetched.poll();
            if (message != null) {
                next = message.offset() + 1;
                return item(message);
            }
            try {
                // the position passes by markers of transactions, which are no records
                next = Math.min(consumer.position(partition), end);
                if (next == end) {
                    ended = true;
                } else {
                    consumer.poll(POLL).records(partition).stream()
                            .filter(found -> found.offset() < end)
                            .forEach(fetched::add);
                }
            } catch (KafkaException e) {
                ended = true;
                return new Item.Unreadable(
                        TopicReader.SCHEME + partition, "cannot be read at offset " + next + " (" + e + ")");
            }
        }
        return null;
    }

    private Item item(ConsumerRecord<byte[], byte[]> message) {
        String origin = TopicReader.SCHEME + partition + "@" + message.offset();
        byte[] value = message.value();
        if (value == null) {
            return new Item.Skipped(origin, "record without a value");
        }
        bytesRead += value.length;
        return JsonArticle.read(value, origin);
    }

    @Override
    public Position position() {
        return new Position(next, next);
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() {
        ended = true;
    }
}
