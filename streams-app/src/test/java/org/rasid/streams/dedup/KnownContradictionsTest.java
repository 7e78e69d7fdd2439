package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownContradictionsTest {
    private static final int CAPACITY = 10;

    private final KnownContradictions known = new KnownContradictions(CAPACITY);

    @Test
    void shouldKeepABlockWhileThereIsRoom() {
        number("STRIKE|IQ", 3);
        number("TALKS|IQ", 3);

        assertThat(known.of("STRIKE|IQ").size()).isEqualTo(3);
    }

    @Test
    void shouldForgetTheBlocksUsedLeastRecently() {
        number("STRIKE|IQ", 6);
        number("STRIKE|SY", 4);
        number("TALKS|IQ", 4);

        assertThat(known.of("TALKS|IQ").size()).isEqualTo(4);
        assertThat(known.of("STRIKE|SY").size()).isEqualTo(4);
        assertThat(known.of("STRIKE|IQ").size()).isZero();
    }

    @Test
    void shouldMakeRoomForWhatComesWhenMentionsAreGone() {
        number("STRIKE|IQ", 6);
        number("STRIKE|SY", 4);
        known.forget("STRIKE|IQ", "STRIKE|IQ0");
        known.forget("STRIKE|SY", "STRIKE|SY0");
        number("TALKS|IQ", 2);

        assertThat(known.of("STRIKE|IQ").size()).isEqualTo(5);
        assertThat(known.of("STRIKE|SY").size()).isEqualTo(3);
        assertThat(known.of("TALKS|IQ").size()).isEqualTo(2);

        number("TALKS|SY", 3);
        assertThat(known.of("TALKS|SY").size()).isEqualTo(3);
        assertThat(known.of("STRIKE|IQ").size()).isZero();
        assertThat(known.of("STRIKE|SY").size()).isEqualTo(3);
    }

    private void number(String block, int nodes) {
        Contradictions contradictions = known.of(block);
        for (int i = 0; i < nodes; i++) {
            contradictions.number(new Facts(MentionSpec.read(
                    "article=a;id=" + block + i + ";country=IQ;pub=2026-03-02;date=2026-03-01;target=رتل;")));
        }
    }
}
