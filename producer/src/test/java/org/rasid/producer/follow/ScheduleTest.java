package org.rasid.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Test
    void shouldKeepToItsTimeWithoutJitter() {
        Schedule schedule = new Schedule(EVERY, 0, new Random(1));

        assertThat(schedule.first()).isZero();
        assertThat(schedule.afterSuccess()).isEqualTo(EVERY);
        assertThat(schedule.afterSuccess()).isEqualTo(EVERY);
    }

    @Test
    void shouldSpreadPollsAroundTheirTime() {
        long seed = new Random().nextLong();
        Schedule schedule = new Schedule(EVERY, 0.2, new Random(seed));
        double sum = 0;
        for (int poll = 0; poll < 1000; poll++) {
            Duration next = schedule.afterSuccess();
            assertThat(next).as("seed %d", seed).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
            sum += next.toMillis();
        }
        assertThat(sum / 1000).as("seed %d", seed).isBetween(290_000.0, 310_000.0);
        assertThat(schedule.first()).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    }

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureUpToAnHour() {
        Schedule schedule = new Schedule(EVERY, 0, new Random(1));

        assertThat(schedule.afterFailure()).isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.afterFailure()).isEqualTo(Duration.ofMinutes(20));
        for (int i = 0; i < 100; i++) {
            schedule.afterFailure();
        }
        assertThat(schedule.afterFailure()).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.afterSuccess()).isEqualTo(EVERY);
        assertThat(schedule.afterFailure()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void shouldNotPollMoreOftenBecauseItFailed() {
        Schedule schedule = new Schedule(Duration.ofHours(6), 0, new Random(1));

        assertThat(schedule.afterFailure()).isEqualTo(Duration.ofHours(6));
    }
}
