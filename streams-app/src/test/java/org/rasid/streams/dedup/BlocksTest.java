package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.Mention;

class BlocksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            type=STRIKE;country=IQ > STRIKE|IQ
            type=STRIKE;target=IR:منشأة > STRIKE|IR
            type=STRIKE;actor=US:واشنطن > STRIKE|US
            type=STRIKE > STRIKE|ZZ
            type=TALKS;actor=US:واشنطن+IQ:بغداد > TALKS|IQ-US
            type=TALKS;actor=US:واشنطن+IR:طهران+OM:مسقط > TALKS|IR-US
            type=TALKS;actor=US:واشنطن+OM:مسقط > TALKS|OM-US
            type=TALKS;country=EG > TALKS|EG
            type=AGREEMENT;actor=US:واشنطن+IR:طهران;country=CH > AGREEMENT|IR-US
            type=TRUCE;country=LB;actor=IL:إسرائيل > TRUCE|LB
            type=TRUCE;actor=US:واشنطن+IR:طهران > TRUCE|IR-US
            type=DEADLINE > DEADLINE|ZZ
            """)
    void shouldTellTheBlockOfAMention(String spec, String block) {
        assertThat(Blocks.blockOf(MentionSpec.read(spec).mention())).isEqualTo(block);
    }

    @Test
    void shouldTakeAMissingTheatreFromTheArticle() {
        assertThat(blocks("type=STRIKE", "type=STRIKE;country=IQ", "type=DEADLINE"))
                .containsExactly("STRIKE|IQ", "STRIKE|IQ", "DEADLINE|ZZ");
    }

    @Test
    void shouldCompleteOneSideOfTalksOnlyWithTalksThatItTakesPartIn() {
        assertThat(blocks("type=TALKS;actor=US:و", "type=TALKS;actor=US:و+IR:ط", "type=TALKS;actor=RU:م"))
                .containsExactly("TALKS|IR-US", "TALKS|IR-US", "TALKS|RU");
    }

    private static List<String> blocks(String... specs) {
        List<Mention> mentions = Stream.of(specs)
                .map(MentionSpec::read)
                .map(SourcedMention::mention)
                .toList();
        return Blocks.blocksOf(mentions);
    }
}
