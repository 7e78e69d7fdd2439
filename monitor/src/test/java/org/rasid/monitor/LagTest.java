package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final TopicPartition READ = new TopicPartition("events.strikes", 0);
    private static final TopicPartition UNREAD = new TopicPartition("events.talks", 0);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Brokers brokers = new Brokers();
    private final Lag lag = new Lag(nanos::get);

    @BeforeEach
    void assign() {
        brokers.assign(List.of(READ, UNREAD));
        brokers.seek(READ, 40);
        brokers.seek(UNREAD, 0);
        brokers.updateEndOffsets(Map.of(READ, 40L, UNREAD, 7L));
    }

    @Test
    void shouldCountWhatWasNotReadOfAllTopics() {
        lag.look(brokers);

        assertThat(lag.records()).isEqualTo(7);
        assertThat(lag.silentSeconds()).isZero();
    }

    @Test
    void shouldKeepTheLastCountAndTellItsAgeWhileNobodyAnswers() {
        lag.look(brokers);
        brokers.away = true;
        brokers.updateEndOffsets(Map.of(READ, 99L));

        pass(Duration.ofSeconds(100));
        lag.look(brokers);
        pass(Duration.ofSeconds(100));

        assertThat(lag.records()).isEqualTo(7);
        assertThat(lag.silentSeconds()).isEqualTo(200);

        brokers.away = false;
        lag.look(brokers);

        assertThat(lag.records()).isEqualTo(59 + 7);
        assertThat(lag.silentSeconds()).isZero();
    }

    @Test
    void shouldAskNowAndThenAlone() {
        for (int i = 0; i < 60; i++) {
            lag.look(brokers);
            pass(Duration.ofSeconds(1));
        }

        assertThat(brokers.asked).isEqualTo(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static final class Brokers extends MockConsumer<byte[], byte[]> {
        private boolean away;
        private int asked;

        Brokers() {
            super("none");
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration longest) {
            asked++;
            if (away) {
                throw new TimeoutException("no answer");
            }
            return super.endOffsets(partitions, longest);
        }
    }
}
