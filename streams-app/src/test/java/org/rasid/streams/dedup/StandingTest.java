package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {
    private static final String TOLD = "article=a;source=one";
    private static final String TOLD_BY_ANOTHER = "article=b;source=two";
    private static final String COPIED =
            "sentence=أفادت مصادر محلية بوقوع هجوم استهدف موقعا عسكريا في الموصل مساء اليوم";
    private static final String CLAIM = ";claimant=IQ:فصيل النخيل:iq-palm";
    private static final String DENIED = ";assertion=DENIED";
    private static final String PLANNED = ";assertion=PLANNED";
    private static final String DEMANDED = ";assertion=DEMANDED";
    private static final String POSSIBLE = ";assertion=HYPOTHETICAL";

    static Stream<Arguments> voices() {
        return Stream.of(
                of(Standing.REPORTED, TOLD),
                of(Standing.REPORTED, TOLD, "article=b;source=one"),
                of(Standing.REPORTED, TOLD + ";" + COPIED, TOLD_BY_ANOTHER + ";" + COPIED),
                of(Standing.REPORTED, TOLD, TOLD_BY_ANOTHER + PLANNED),
                of(Standing.REPORTED, TOLD, TOLD_BY_ANOTHER + POSSIBLE),
                of(Standing.REPORTED, TOLD + DEMANDED, TOLD_BY_ANOTHER + DEMANDED),
                of(Standing.REPORTED, TOLD + POSSIBLE),
                of(Standing.CONFIRMED, TOLD, TOLD_BY_ANOTHER),
                of(Standing.CONFIRMED, TOLD + PLANNED, TOLD_BY_ANOTHER + PLANNED),
                of(Standing.CONFIRMED, TOLD, TOLD_BY_ANOTHER + CLAIM),
                of(Standing.CLAIMED, TOLD + CLAIM),
                of(Standing.CLAIMED, TOLD + CLAIM, TOLD_BY_ANOTHER + CLAIM),
                of(Standing.CLAIMED, TOLD + CLAIM + ";actor=IQ:حركة النخيل:iq-palm"),
                of(Standing.REPORTED, TOLD + CLAIM + ";actor=مسلحون"),
                of(Standing.CLAIMED, TOLD + CLAIM, TOLD_BY_ANOTHER + PLANNED),
                of(Standing.DENIED, TOLD + DENIED),
                of(Standing.DENIED, TOLD + DENIED, TOLD_BY_ANOTHER + POSSIBLE),
                of(Standing.DISPUTED, TOLD, TOLD_BY_ANOTHER + DENIED),
                of(Standing.DISPUTED, TOLD + PLANNED, TOLD_BY_ANOTHER + DENIED),
                of(Standing.DISPUTED, TOLD + CLAIM, TOLD_BY_ANOTHER + DENIED, "article=c;source=three"));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void shouldWeighAllVoicesWhateverTheirOrder(Standing standing, List<String> reports) {
        List<SourcedMention> mentions =
                new ArrayList<>(reports.stream().map(MentionSpec::read).toList());

        assertThat(Standing.of(
                        mentions, Outlets.of(mentions.stream().map(Facts::new).toList())))
                .isEqualTo(standing);
        Collections.reverse(mentions);
        assertThat(Standing.of(
                        mentions, Outlets.of(mentions.stream().map(Facts::new).toList())))
                .isEqualTo(standing);
        assertThat(Merging.merge("e", mentions).standing()).isEqualTo(standing);
    }

    private static Arguments of(Standing standing, String... reports) {
        return Arguments.of(standing, List.of(reports));
    }
}
