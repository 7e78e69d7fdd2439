package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;

class LabelsTest {
    static Stream<String> keys() {
        return Stream.of(
                        named("", EventType.values()),
                        named("STRIKE.", Details.Strike.Method.values()),
                        named("TALKS.", Details.Talks.Phase.values()),
                        named("DEADLINE.", Details.Deadline.Action.values()),
                        named("DEADLINE.", Details.Deadline.Stance.values()),
                        named("FORCE_MOVEMENT.", Details.ForceMovement.Direction.values()),
                        named("TRUCE.", Details.Truce.Phase.values()),
                        named("ASSERTION.", Assertion.values()),
                        Stream.of("STANDING.CLAIMED", "STANDING.DISPUTED").toList())
                .flatMap(List::stream)
                .filter(key -> !key.equals("ASSERTION.ASSERTED"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldNameEveryConstantInBothLanguages(String key) {
        assertThat(Labels.AR.word(key)).isNotBlank();
        assertThat(Labels.EN.word(key)).matches("[ -~]+");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldHaveCodesForEveryTypeAndAssertion(EventType type) {
        SourcedMention mention = MentionSpec.read("type=" + type + ";article=a");
        for (Assertion assertion : Assertion.values()) {
            EventDetails details =
                    MergedDetails.of(type, List.of(mention), List.of(mention), Outlets.of(List.of(new Facts(mention))));
            assertThat(CodeTable.of(type, assertion, details)).isNotNull();
        }
    }

    static EventType[] types() {
        return EventType.values();
    }

    private static List<String> named(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(c -> prefix + c.name()).toList();
    }
}
