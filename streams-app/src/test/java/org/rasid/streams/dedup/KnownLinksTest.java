package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownLinksTest {
    private static final String BLOCK = "STRIKE|IQ";
    private static final int CAPACITY = 20;

    private final KnownLinks links = new KnownLinks(CAPACITY);

    @Test
    void shouldForgetNodesThatAreLinkedToNoneToo() {
        for (int i = 0; i < CAPACITY; i++) {
            links.put(BLOCK, "m-" + i, Map.of());
        }

        assertThat(links.get(BLOCK, "m-0")).isNull();
        assertThat(links.get(BLOCK, "m-" + (CAPACITY - 1))).isEmpty();
    }
}
