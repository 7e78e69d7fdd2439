package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasid.streams.dedup.Cell;

class RecentCellsTest {
    private static final int CAPACITY = 20;

    private final RecentCells cells = new RecentCells(CAPACITY);
    private final List<String> read = new ArrayList<>();

    @Test
    void shouldReadAKeyOnceWhileItIsKept() {
        ask("word");
        ask("word");

        assertThat(read).containsExactly("word");
    }

    @Test
    void shouldForgetKeysForWhichNothingIsStoredToo() {
        ask("first");
        for (int i = 0; i < CAPACITY; i++) {
            ask("other-" + i);
        }
        read.clear();
        ask("first");
        ask("other-" + (CAPACITY - 1));

        assertThat(read).containsExactly("first");
    }

    private void ask(String key) {
        List<Cell> found = cells.get("STRIKE|IQ", key, 1, 3, 10, (from, to) -> {
            read.add(key);
            return List.of();
        });
        assertThat(found).isEmpty();
    }
}
