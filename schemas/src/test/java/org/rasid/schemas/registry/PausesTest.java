package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"1, 500, 1000", "2, 1000, 2000", "4, 4000, 8000", "5, 5000, 10000", "1000000, 5000, 10000"})
    void shouldDoubleUpToTheLongestAndWaitHalfAtLeast(int rounds, long least, long most) {
        long seed = new Random().nextLong();
        System.out.println("PausesTest seed " + seed);
        Random random = new Random(seed);
        assertThat(IntStream.range(0, 1_000)
                        .mapToLong(
                                i -> PAUSES.after(rounds, Duration.ZERO, random).toMillis())
                        .distinct()
                        .boxed())
                .hasSizeGreaterThan(100)
                .allSatisfy(millis -> assertThat(millis).isBetween(least, most));
    }

    @Test
    void shouldWaitAsLongAsItIsAskedToWithinBounds() {
        Random random = new Random(1);
        assertThat(PAUSES.after(1, Duration.ofSeconds(7), random)).isEqualTo(Duration.ofSeconds(7));
        assertThat(PAUSES.after(1, Duration.ofDays(7), random)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldKnowHowLongAllTakeTogether() {
        assertThat(PAUSES.total(0)).isZero();
        assertThat(PAUSES.total(5)).isEqualTo(Duration.ofSeconds(1 + 2 + 4 + 8 + 10));
        assertThat(PAUSES.total(100)).isEqualTo(Duration.ofSeconds(1 + 2 + 4 + 8 + 96 * 10));
    }

    @Test
    void shouldBoundTheWholeCallByTheSettings() {
        assertThat(RegistryConfig.parse(Map.of(
                                "schema.registry.url", "http://a,http://b",
                                "http.connect.timeout.ms", 1_000,
                                "http.read.timeout.ms", 2_000,
                                "max.retries", 2,
                                "retries.wait.ms", 100))
                        .longestCall())
                .isEqualTo(Duration.ofMillis(3 * 3_000 + 100 + 200));
        assertThat(RegistryConfig.parse(Map.of("schema.registry.url", "http://a", "max.retries", Integer.MAX_VALUE))
                        .longestCall())
                .isEqualTo(Duration.ofDays(1_000));
    }
}
