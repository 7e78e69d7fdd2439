package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final String MOSUL =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=الموصل:CITY:iq-mosul:Nineveh;target=رتل;";
    private static final String KIRKUK =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=كركوك:CITY:iq-kirkuk:Kirkuk;target=مقر;";

    private final Contradictions contradictions = new Contradictions();

    @Test
    void shouldCountPairsThatContradict() {
        BitSet here = numbers("article=a;id=1;" + MOSUL, "article=b;id=2;" + MOSUL);
        BitSet there = numbers("article=c;id=3;" + KIRKUK);

        assertThat(contradictions.more(1, here, there)).isTrue();
        assertThat(contradictions.more(2, here, there)).isFalse();
        assertThat(contradictions.more(1, there, here)).isTrue();
    }

    @Test
    void shouldCompareAnewWhatWasForgotten() {
        BitSet one = numbers("article=a;id=1;" + MOSUL);
        BitSet other = numbers("article=c;id=3;" + KIRKUK);
        assertThat(contradictions.more(0, one, other)).isTrue();

        contradictions.forget("3");
        BitSet changed = numbers("article=c;id=3;" + MOSUL);

        assertThat(contradictions.more(0, one, changed)).isFalse();
        assertThat(contradictions.more(0, changed, one)).isFalse();
    }

    private BitSet numbers(String... specs) {
        BitSet numbers = new BitSet();
        for (String spec : specs) {
            numbers.set(contradictions.number(new Facts(MentionSpec.read(spec))));
        }
        return numbers;
    }
}
