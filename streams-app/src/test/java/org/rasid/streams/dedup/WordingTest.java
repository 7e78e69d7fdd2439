package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void shouldBeExactForShortTexts() {
        Wording one = Wording.of(List.of("قصف", "طائرات", "مواقع", "مواقع"));
        Wording other = Wording.of(List.of("طائرات", "مواقع", "قصف", "ليلا"));

        assertThat(one.overlap(other)).isEqualTo(0.75).isEqualTo(other.overlap(one));
        assertThat(one.overlap(one)).isEqualTo(1);
    }

    @Test
    void shouldHaveNothingInCommonWithoutWords() {
        assertThat(Wording.of(List.of()).overlap(Wording.of(List.of()))).isZero();
    }

    @Test
    void shouldEstimateTheShareOfLongTexts() {
        Wording one = Wording.of(words(0, 300));
        Wording other = Wording.of(words(150, 450));

        assertThat(one.hashes()).hasSize(64).isSorted();
        assertThat(one.overlap(other)).isCloseTo(1 / 3.0, within(0.13)).isEqualTo(other.overlap(one));
    }

    private static List<String> words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "كلمة" + i).toList();
    }
}
