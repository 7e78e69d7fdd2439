package org.rasid.monitor;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the reading is behind the ends of the topics, and how old that is. One thread looks, any may ask. */
final class Lag {
    private static final Logger LOG = LoggerFactory.getLogger(Lag.class);

    /** A look holds up the reading for up to half a second, as brokers answer a fetch that waits for records first. */
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(30).toNanos();

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private long nextLook;
    private volatile long records;
    private volatile long answered;

    /** Takes a clock like {@link System#nanoTime}. */
    Lag(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        nextLook = nanoTime.getAsLong();
        answered = nextLook;
    }

    /** Number of records that were not read yet, as far as was told. */
    long records() {
        return records;
    }

    /** Takes what came with records that were read. */
    void set(long behind) {
        records = behind;
    }

    /** Seconds since the brokers last told the ends of all topics, or since the start. */
    long silentSeconds() {
        // an answer may come in between
        long since = answered;
        return Duration.ofNanos(nanoTime.getAsLong() - since).toSeconds();
    }

    /** Asks the brokers, where the last time is long ago. */
    void look(Consumer<?, ?> consumer) {
        if (nanoTime.getAsLong() - nextLook < 0) {
            return;
        }
        try {
            long behind = 0;
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(consumer.assignment(), LONGEST).entrySet()) {
                behind += Math.max(0, end.getValue() - consumer.position(end.getKey(), LONGEST));
            }
            records = behind;
            answered = nanoTime.getAsLong();
        } catch (RetriableException e) {
            LOG.warn("The brokers do not tell the ends of the event topics: {}", e.getMessage());
        }
        nextLook = nanoTime.getAsLong() + BETWEEN_LOOKS;
    }
}
