package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(20);

    @Test
    void shouldLeaveSomeForOthers() {
        assertThat(takeAll("greedy")).isEqualTo(15);
        assertThat(takeAll("other")).isEqualTo(4);
        assertThat(takeAll("third")).isEqualTo(1);
        assertThat(takeAll("fourth")).isZero();
    }

    @Test
    void shouldTakeAgainWhatWasLeft() {
        takeAll("one");
        places.leave("one");

        assertThat(takeAll("one")).isEqualTo(1);
        for (int i = 0; i < 15; i++) {
            places.leave("one");
        }
        assertThat(takeAll("other")).isEqualTo(15);
    }

    private int takeAll(String asker) {
        int taken = 0;
        while (places.take(asker)) {
            taken++;
        }
        return taken;
    }
}
