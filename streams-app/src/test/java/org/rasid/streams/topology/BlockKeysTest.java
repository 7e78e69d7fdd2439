package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.rasid.streams.dedup.AnchorDay;
import org.rasid.streams.dedup.IndexEntry;

class BlockKeysTest {
    private final BlockKeys keys = new BlockKeys("STRIKE|IQ");

    /** Entries of one key in their order. */
    private static final List<IndexEntry> ORDERED = List.of(
            entry(Long.MIN_VALUE, 0, "m-a"),
            entry(AnchorDay.UNDATED, 0, "m-a"),
            entry(-1, 0, "m-a"),
            entry(0, -5, "m-b"),
            entry(0, -5, "m-c"),
            entry(0, 7, "m-a"),
            entry(0, Long.MAX_VALUE, "m-a"),
            new IndexEntry("place iq-mosul", 0, true, -7, "m-a"),
            entry(1, -9, "m-a"),
            entry(20_000, 0, "m-a"));

    @Test
    void shouldSortEntriesByDayThenChainThenPublicationThenId() {
        assertThat(ORDERED).isSorted();
        assertThat(ORDERED.stream().map(keys::entry)).isSorted();
    }

    @Test
    void shouldBoundTheEntriesOfDays() {
        Bytes first = keys.firstOf("place iq-mosul", 0);
        Bytes last = keys.lastOf("place iq-mosul", 0);

        assertThat(ORDERED.stream()
                        .filter(e -> keys.entry(e).compareTo(first) >= 0
                                && keys.entry(e).compareTo(last) <= 0))
                .allMatch(e -> e.day() == 0)
                .hasSize(5);
    }

    @Test
    void shouldTellDayAndIdOfAnEntry() {
        assertThat(ORDERED).allSatisfy(e -> {
            assertThat(keys.day(keys.entry(e))).isEqualTo(e.day());
            assertThat(keys.id(keys.entry(e))).isEqualTo(e.id());
        });
    }

    @Test
    void shouldTellTheMentionOfAnEventAndTheFollowerOfAFounder() {
        assertThat(keys.second(keys.member("e-1", "m-1"), "e-1")).isEqualTo("m-1");
        assertThat(keys.second(keys.follower("m-1", "m-22"), "m-1")).isEqualTo("m-22");
    }

    @Test
    void shouldKeepBlocksKeysAndKindsApart() {
        IndexEntry entry = entry(0, 0, "m-a");
        assertThat(List.of(
                        keys.entry(entry),
                        keys.entry(new IndexEntry("place iq-kirkuk", 0, false, 0, "m-a")),
                        new BlockKeys("STRIKE|I").entry(entry),
                        new BlockKeys("STRIKE|IQQ").entry(entry),
                        keys.mention("m-a"),
                        keys.member("m-a", "m-b"),
                        keys.follower("m-a", "m-b")))
                .doesNotHaveDuplicates();
    }

    private static IndexEntry entry(long day, long published, String id) {
        return new IndexEntry("place iq-mosul", day, false, published, id);
    }
}
