package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.lexicon.Table;

class MatchingTest {
    record Pair(String verdict, String reason, String a, String b) {}

    static List<Pair> pairs() {
        return Table.load("org/rasid/streams/dedup/pairs.tsv").rows().stream()
                .map(row ->
                        new Pair(row.required("verdict"), row.required("reason"), row.required("a"), row.required("b")))
                .toList();
    }

    @Test
    void shouldHaveManyPairs() {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldTellWhetherTwoMentionsAreOneEventAndWhy(Pair pair) {
        SourcedMention a = MentionSpec.read(pair.a());
        SourcedMention b = MentionSpec.read(pair.b());

        Verdict verdict = Matching.sameEvent(a, b);

        assertThat(verdict.getClass().getSimpleName()).as(verdict.reason()).isEqualToIgnoringCase(pair.verdict());
        assertThat(verdict.reason()).contains(pair.reason());
        assertThat(Matching.sameEvent(b, a)).isEqualTo(verdict);
    }
}
