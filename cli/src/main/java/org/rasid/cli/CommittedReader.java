package org.rasid.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.RegistryFaults;
import org.rasid.schemas.topic.TopicSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics, committed records only, from their beginning, from a time, or from now.
 *
 * @param <T> of the values
 */
final class CommittedReader<T extends SpecificRecord> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, T> consumer;
    private final List<TopicPartition> partitions;

    private CommittedReader(KafkaConsumer<String, T> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** Opens the topics at their beginning. */
    static <T extends SpecificRecord> CommittedReader<T> open(
            Map<String, String> client, List<TopicSpec> topics, Class<T> type) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Deserializer<T> values = AvroSerdes.load(type, config, false).deserializer();
        KafkaConsumer<String, T> consumer = new KafkaConsumer<>(config, new StringDeserializer(), values);
        try {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new CommittedReader<>(consumer, partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, List<TopicSpec> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicSpec topic : topics) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic.name());
            if (infos.isEmpty()) {
                throw new IllegalStateException(
                        "topic " + topic.name() + " does not exist: create it with \"rasid topics apply\"");
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    /** Goes to the first records of a time or later. */
    void seek(Instant from) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
        List<TopicPartition> later = new ArrayList<>();
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            @Nullable OffsetAndTimestamp offset = found;
            if (offset == null) {
                later.add(partition);
            } else {
                consumer.seek(partition, offset.offset());
            }
        });
        if (!later.isEmpty()) {
            consumer.seekToEnd(later);
        }
    }

    /** Skips all that is there now. */
    void seekToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Reads up to the end of the topics as it is now. */
    void readToEnd(Consumer<ConsumerRecord<String, T>> taker) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        while (true) {
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (ends.isEmpty()) {
                return;
            }
            poll(taker);
        }
    }

    /** Reads on until {@link #stop} is called. */
    void follow(Consumer<ConsumerRecord<String, T>> taker) {
        try {
            while (true) {
                poll(taker);
            }
        } catch (WakeupException e) {
            // stop() asked for this
        }
    }

    /** A value that can not be read is told of and passed over; a registry that is away or refuses ends the reading. */
    private void poll(Consumer<ConsumerRecord<String, T>> taker) {
        try {
            consumer.poll(POLL).forEach(taker);
        } catch (RecordDeserializationException e) {
            if (!RegistryFaults.isRecordFault(e)) {
                throw e;
            }
            LOG.warn("Passed over {} offset {}: {}", e.topicPartition(), e.offset(), Failures.reason(e));
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    /** Ends {@link #follow}; may be called from any thread. */
    void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
