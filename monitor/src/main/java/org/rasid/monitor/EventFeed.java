package org.rasid.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.avro.Event;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.RegistryFaults;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all event topics from their beginning into an {@link EventView} and follows them. A value that can not be read is
 * counted and passed over; while the registry is away it waits, and where the registry refuses us it fails.
 */
final class EventFeed implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REGISTRY_PAUSE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<Event> deserializer;
    private final EventView view;
    private volatile State state = State.STARTING;
    private final AtomicLong unreadable = new AtomicLong();

    /** STARTING: still reading what was there at the start. */
    enum State {
        STARTING,
        FOLLOWING,
        STOPPED,
        FAILED
    }

    EventFeed(Consumer<byte[], byte[]> consumer, Deserializer<Event> deserializer, EventView view) {
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.view = view;
    }

    State state() {
        return state;
    }

    /** Number of values that could not be read since the start. */
    long unreadable() {
        return unreadable.get();
    }

    /** Ends {@link #run}; may be called from any thread. */
    void stop() {
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer;
                deserializer) {
            Map<TopicPartition, Long> ends = open();
            while (true) {
                for (ConsumerRecord<byte[], byte[]> polled : consumer.poll(POLL)) {
                    take(polled);
                }
                if (state == State.STARTING && hasReached(ends)) {
                    state = State.FOLLOWING;
                }
            }
        } catch (WakeupException e) {
            state = State.STOPPED;
        } catch (RuntimeException e) {
            state = State.FAILED;
            LOG.error("The monitor no longer reads events: {}", e.getMessage(), e);
        }
    }

    /** Goes to the beginning of all topics and tells their ends; asks again while the broker is away. */
    private Map<TopicPartition, Long> open() {
        while (true) {
            try {
                List<TopicPartition> partitions = partitions();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                return new HashMap<>(consumer.endOffsets(partitions));
            } catch (RetriableException e) {
                LOG.warn("Waiting for Kafka: {}", e.getMessage());
            }
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        try {
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            return ends.isEmpty();
        } catch (RetriableException e) {
            return false;
        }
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicSpec topic : Topics.allEvents()) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic.name());
            if (infos.isEmpty()) {
                throw new IllegalStateException(
                        "topic " + topic.name() + " does not exist: create it with \"rasid topics apply\"");
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private void take(ConsumerRecord<byte[], byte[]> polled) {
        if (polled.value() == null) {
            return;
        }
        try {
            Event event = deserialize(polled);
            String kind = HeaderCatalogue.CHANGE.of(polled.headers()).orElse("seen");
            String revision = HeaderCatalogue.REVISION.of(polled.headers()).orElse("");
            view.accept(event, kind, number(revision));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!RegistryFaults.isRecordFault(e)) {
                throw e;
            }
            unreadable.incrementAndGet();
            LOG.warn(
                    "Passed over {}-{} offset {}: {}",
                    polled.topic(),
                    polled.partition(),
                    polled.offset(),
                    e.getMessage());
        }
    }

    private Event deserialize(ConsumerRecord<byte[], byte[]> polled) {
        while (true) {
            try {
                return deserializer.deserialize(polled.topic(), polled.headers(), polled.value());
            } catch (RuntimeException e) {
                if (!RegistryFaults.isOutage(e)) {
                    throw e;
                }
                LOG.warn("Waiting for the schema registry: {}", e.getMessage());
                consumer.pause(consumer.assignment());
                consumer.poll(REGISTRY_PAUSE);
                consumer.resume(consumer.assignment());
            }
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
