package org.rasid.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.rasid.monitor.http.Reading;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all event topics into a {@link View} and follows them. It goes on where the view was last committed, and begins
 * at the beginning where the topics are others than those that the view was built from.
 */
final class EventFeed implements Runnable, Reading {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    /** How long changes are gathered for one commit. */
    private static final long TICK_NANOS = Duration.ofMillis(200).toNanos();

    private static final Duration SHORTEST_POLL = Duration.ofMillis(1);
    private static final int EVENTS_A_COMMIT = 20_000;

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final EventReading reading;
    private final Origin origin;
    private final View view;
    private final Consumer<List<Change>> listener;
    private final Lag lag = new Lag(System::nanoTime);
    private volatile FeedState state = FeedState.STARTING;
    private volatile String waiting = "waiting for Kafka";

    /** The listener is told of all changes once they are durable, in order, and must not block. */
    EventFeed(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            EventReading reading,
            Origin origin,
            View view,
            Consumer<List<Change>> listener) {
        this.consumer = consumer;
        this.reading = reading;
        this.origin = origin;
        this.view = view;
        this.listener = listener;
    }

    @Override
    public String state() {
        return state.name();
    }

    @Override
    public boolean isAlive() {
        return state == FeedState.STARTING || state == FeedState.FOLLOWING;
    }

    @Override
    public boolean isReady() {
        return state == FeedState.FOLLOWING;
    }

    @Override
    public String reason() {
        return switch (state) {
            case STARTING -> waiting;
            case FOLLOWING -> "at the end of the topics";
            case STOPPED -> "it was told to end";
            case FAILED -> "it failed to read the topics; the log says why";
        };
    }

    @Override
    public long unreadable() {
        return reading.unreadable();
    }

    @Override
    public long lag() {
        return lag.records();
    }

    @Override
    public long silentSeconds() {
        return lag.silentSeconds();
    }

    /** Ends {@link #run}; may be called from any thread. */
    void stop() {
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer;
                reading) {
            Map<TopicPartition, Long> ends = open();
            while (true) {
                try {
                    gather();
                    lag.look(consumer);
                } catch (OffsetOutOfRangeException e) {
                    LOG.warn("The topics no longer hold what the view was built from: it is built anew", e);
                    view.clear();
                    state = FeedState.STARTING;
                    ends = open();
                }
                if (state == FeedState.STARTING && hasReached(ends)) {
                    commit(true);
                    state = FeedState.FOLLOWING;
                } else if (view.waiting() > (state == FeedState.STARTING ? EVENTS_A_COMMIT : 0)) {
                    commit(view.isFilled());
                }
            }
        } catch (WakeupException e) {
            state = FeedState.STOPPED;
        } catch (RuntimeException e) {
            state = FeedState.FAILED;
            LOG.error("The monitor no longer reads events: {}", e.getMessage(), e);
        }
    }

    /** Goes to where the view stands and tells the ends of the topics; asks again while the broker is away. */
    private Map<TopicPartition, Long> open() {
        while (true) {
            try {
                List<TopicPartition> partitions = partitions();
                if (!view.continueFrom(origin.of(
                        Topics.allEvents().stream().map(TopicSpec::name).toList()))) {
                    LOG.info("The view is being filled from the beginning of the event topics");
                }
                consumer.assign(partitions);
                seek(partitions);
                waiting = "reading what was on the topics at the start";
                return new HashMap<>(consumer.endOffsets(partitions));
            } catch (RetriableException e) {
                LOG.warn("Waiting for Kafka: {}", e.getMessage());
            }
        }
    }

    private void seek(List<TopicPartition> partitions) {
        Map<String, Long> offsets = view.offsets();
        for (TopicPartition partition : partitions) {
            Long offset = offsets.get(partition.toString());
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    private void gather() {
        long end = System.nanoTime() + TICK_NANOS;
        do {
            Duration left = Duration.ofNanos(Math.max(SHORTEST_POLL.toNanos(), end - System.nanoTime()));
            for (ConsumerRecord<byte[], byte[]> polled : consumer.poll(left)) {
                reading.read(polled, consumer, view);
            }
        } while (System.nanoTime() < end && view.waiting() < EVENTS_A_COMMIT);
    }

    private void commit(boolean filled) {
        Map<String, Long> offsets = new HashMap<>();
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            offsets.put(partition.toString(), consumer.position(partition));
            OptionalLong known = consumer.currentLag(partition);
            behind += known.orElse(0);
        }
        lag.set(behind);
        listener.accept(view.commit(offsets, filled));
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
}
