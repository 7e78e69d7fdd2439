package org.rasid.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 1000, 1000", "2, 1000, 2000", "3, 2000, 4000", "9, 128000, 256000", "10, 150000, 300000"})
    void shouldDoubleWithJitter(int failures, long least, long most) {
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
        }
    }

    @Test
    void shouldStayBoundedHoweverOftenItFails() {
        assertThat(backoff.after(Integer.MAX_VALUE)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void shouldNotWaitEquallyLongEachTime() {
        assertThat(backoff.after(10)).isNotEqualTo(backoff.after(10));
    }
}
