package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {
    @ParameterizedTest
    @CsvSource({
        "CREATED, 1, 0, true, false, starting",
        "REBALANCING, 1, 0, true, false, rebalancing",
        "REBALANCING, 1, 2, true, false, 'rebalancing, restoring'",
        "RUNNING, 1, 0, true, true, ''",
        "RUNNING, 1, 1, true, false, restoring",
        "RUNNING, 0, 0, false, false, no-stream-thread",
        "REBALANCING, 0, 0, false, false, 'rebalancing, no-stream-thread'",
        "PENDING_SHUTDOWN, 0, 0, true, false, stopping",
        "NOT_RUNNING, 0, 0, false, false, stopped",
        "PENDING_ERROR, 1, 0, false, false, failed",
        "ERROR, 0, 0, false, false, failed"
    })
    void shouldTellRestoringFromDead(
            State state, int threads, int restoring, boolean live, boolean ready, String reasons) {
        Health health = Health.of(state, threads, restoring);

        assertThat(health.live()).isEqualTo(live);
        assertThat(health.ready()).isEqualTo(ready);
        assertThat(String.join(", ", health.reasons())).isEqualTo(reasons);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void shouldNameAReasonUnlessItIsReady(State state) {
        Health health = Health.of(state, 1, 0);
        assertThat(health.reasons().isEmpty()).isEqualTo(health.ready());
    }

    @Test
    void shouldWriteJson() {
        assertThat(Health.of(State.REBALANCING, 1, 2).json())
                .isEqualTo("{\"live\":true,\"ready\":false,\"reasons\":[\"rebalancing\",\"restoring\"]}\n");
        assertThat(Health.of(State.RUNNING, 1, 0).json()).endsWith("\"reasons\":[]}\n");
    }
}
