package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final String MOSUL =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=الموصل:CITY:iq-mosul:Nineveh;target=رتل;";
    private static final String KIRKUK =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=كركوك:CITY:iq-kirkuk:Kirkuk;target=مقر;";

    private final Contradictions contradictions = new Contradictions();

    @Test
    void shouldCountPairsThatContradict() {
        Member[] here = members("article=a;id=1;" + MOSUL, "article=b;id=2;" + MOSUL);
        Member[] there = members("article=c;id=3;" + KIRKUK);

        assertThat(contradictions.more(1, here, there)).isTrue();
        assertThat(contradictions.more(2, here, there)).isFalse();
        assertThat(contradictions.more(1, there, here)).isTrue();
    }

    @Test
    void shouldCompareAnewWhatWasForgotten() {
        Member[] one = members("article=a;id=1;" + MOSUL);
        Member[] other = members("article=c;id=3;" + KIRKUK);
        assertThat(contradictions.more(0, one, other)).isTrue();

        contradictions.forget("3");
        Member[] changed = members("article=c;id=3;" + MOSUL);

        assertThat(contradictions.more(0, one, changed)).isFalse();
        assertThat(contradictions.more(0, changed, one)).isFalse();
    }

    @Test
    void shouldKeepFewMoreNodesThanAreAskedFor() {
        Facts stays = facts("article=a;id=stays;" + MOSUL);
        Deque<Facts> near = new ArrayDeque<>();
        for (int i = 0; i < 2_000; i++) {
            near.add(facts("article=b;id=" + i + ";" + KIRKUK));
            if (near.size() > 100) {
                near.remove();
            }
            contradictions.tidy();
            contradictions.number(stays);
            near.forEach(contradictions::number);
        }

        assertThat(contradictions.size()).isBetween(101, 135);
        assertThat(contradictions.number(stays)).isLessThan(135);
        assertThat(contradictions.number(near.getLast())).isLessThan(135);
    }

    @Test
    void shouldNotKeepWhatItKnewUnderANumberThatItGivesAgain() {
        Member[] one = members("article=a;id=1;" + MOSUL);
        Member[] other = members("article=c;id=3;" + KIRKUK);
        assertThat(contradictions.more(0, one, other)).isTrue();

        contradictions.forget("3");
        Member[] instead = members("article=d;id=4;" + MOSUL);

        assertThat(instead[0].number()).isEqualTo(other[0].number());
        assertThat(contradictions.more(0, one, instead)).isFalse();
    }

    private Member[] members(String... specs) {
        return Stream.of(specs)
                .map(ContradictionsTest::facts)
                .map(facts -> new Member(0, contradictions.number(facts), facts))
                .toArray(Member[]::new);
    }

    private static Facts facts(String spec) {
        return new Facts(MentionSpec.read(spec));
    }
}
