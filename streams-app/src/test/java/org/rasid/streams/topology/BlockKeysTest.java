package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class BlockKeysTest {
    @Test
    void shouldSortByBlockThenDayThenId() {
        List<Bytes> ordered = List.of(
                BlockKeys.mention("A", Long.MIN_VALUE, "m"),
                BlockKeys.mention("A", -20_000, "m"),
                BlockKeys.mention("A", -1, "m"),
                BlockKeys.mention("A", 0, "a"),
                BlockKeys.mention("A", 0, "b"),
                BlockKeys.mention("A", 300, "a"),
                BlockKeys.mention("A", Long.MAX_VALUE, "a"),
                BlockKeys.day("A", "a"),
                BlockKeys.mention("A1", 0, "a"),
                BlockKeys.mention("B", -1, "a"));

        for (int i = 1; i < ordered.size(); i++) {
            assertThat(ordered.get(i)).isGreaterThan(ordered.get(i - 1));
        }
    }

    @Test
    void shouldBoundADay() {
        for (long day : new long[] {Long.MIN_VALUE, -1, 0, 255, Long.MAX_VALUE}) {
            Bytes mention = BlockKeys.mention("A", day, "m");
            assertThat(mention).isGreaterThan(BlockKeys.firstOf("A", day));
            assertThat(mention).isLessThan(BlockKeys.afterLastOf("A", day));
        }
        assertThat(BlockKeys.afterLastOf("A", 4)).isLessThan(BlockKeys.mention("A", 5, "a"));
        assertThat(BlockKeys.afterLastOf("A", Long.MAX_VALUE)).isLessThan(BlockKeys.day("A", "a"));
    }
}
