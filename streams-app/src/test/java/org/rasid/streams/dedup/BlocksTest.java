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
            type=TALKS;actor=US:واشنطن+IQ:بغداد > TALKS|IQ
            type=TALKS;actor=IQ:بغداد > TALKS|IQ
            type=TALKS;actor=US:واشنطن;country=IQ > TALKS|IQ
            type=TALKS;actor=IL:تل أبيب+PS:رام الله+EG:القاهرة > TALKS|PS
            type=TALKS;actor=US:واشنطن+RU:موسكو;country=CH > TALKS|RU
            type=TALKS;actor=US:واشنطن+IR:طهران+OM:مسقط > TALKS|IR
            type=TALKS;actor=US:واشنطن+OM:مسقط > TALKS|OM
            type=TALKS;country=EG > TALKS|EG
            type=AGREEMENT;actor=US:واشنطن+IR:طهران;country=CH > AGREEMENT|IR
            type=TRUCE;country=LB;actor=IL:إسرائيل > TRUCE|LB
            type=TRUCE;actor=US:واشنطن+IR:طهران > TRUCE|IR
            type=DEADLINE > DEADLINE|ZZ
            """)
    void shouldTellTheBlockOfAMention(String spec, String block) {
        assertThat(Blocks.blockOf(MentionSpec.read(spec).mention())).isEqualTo(block);
    }

    @Test
    void shouldTakeAMissingTheatreFromTheArticle() {
        assertThat(blocks("type=STRIKE", "type=STRIKE;country=IQ", "type=DEADLINE"))
                .containsExactly("STRIKE|IQ", "STRIKE|IQ", "DEADLINE|IQ");
    }

    @Test
    void shouldCompleteOneSideOfTalksOnlyWithTalksThatItTakesPartIn() {
        assertThat(blocks("type=TALKS;actor=US:و", "type=TALKS;actor=US:و+IR:ط", "type=TALKS;actor=RU:م"))
                .containsExactly("TALKS|IR", "TALKS|IR", "TALKS|RU");
    }

    @Test
    void shouldPreferTalksOfTheCountryWhereTheyAreHeld() {
        assertThat(blocks(
                        "type=TALKS;actor=US:و+IR:ط",
                        "type=TALKS;actor=US:و+IR:ط",
                        "type=TALKS;actor=US:و+IQ:ب",
                        "type=TALKS;actor=US:و;country=IQ"))
                .endsWith("TALKS|IQ");
    }

    @Test
    void shouldBringTheMentionsOfAChainIntoOneBlock() {
        assertThat(blocks(
                        "type=STRIKE;country=SY;chain=0",
                        "type=STRIKE;country=IQ;chain=1",
                        "type=STRIKE;country=SY;chain=0",
                        "type=STRIKE;country=IQ;chain=0"))
                .containsExactly("STRIKE|SY", "STRIKE|IQ", "STRIKE|SY", "STRIKE|SY");
    }

    @Test
    void shouldLeaveAStatedPlaceWhereItIs() {
        assertThat(blocks("type=TALKS;actor=US:و+IQ:ب", "type=STRIKE;country=US", "type=FORCE_MOVEMENT;actor=US:و"))
                .containsExactly("TALKS|IQ", "STRIKE|US", "FORCE_MOVEMENT|IQ");
    }

    private static List<String> blocks(String... specs) {
        List<Mention> mentions = Stream.of(specs)
                .map(MentionSpec::read)
                .map(SourcedMention::mention)
                .toList();
        return Blocks.blocksOf(mentions);
    }
}
