package org.rasid.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private int pauses;

    @Test
    void shouldAskAgainOnlyWhenTheRoomIsUsedUp() throws Exception {
        Deque<Long> counts = new ArrayDeque<>(List.of(7L, 9L));
        Courtesy courtesy = new Courtesy(counts::remove, 10, pause -> pauses++);

        for (int article = 0; article < 3; article++) {
            courtesy.await();
        }
        assertThat(counts).containsExactly(9L);
        courtesy.await();

        assertThat(counts).isEmpty();
        assertThat(pauses).isZero();
    }

    @Test
    void shouldWaitWhileTheAppIsBehind() throws Exception {
        Deque<Long> counts = new ArrayDeque<>(List.of(10L, 5000L, 9L));
        Courtesy courtesy = new Courtesy(counts::remove, 10, pause -> pauses++);

        courtesy.await();

        assertThat(counts).isEmpty();
        assertThat(pauses).isEqualTo(2);
    }
}
