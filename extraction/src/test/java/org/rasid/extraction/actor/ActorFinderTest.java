package org.rasid.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class ActorFinderTest {
    private static final ActorFinder FINDER = ActorFinder.load();

    static Stream<Arguments> actors() {
        return corpus("actors");
    }

    static Stream<Arguments> targets() {
        return corpus("targets");
    }

    private static Stream<Arguments> corpus(String file) {
        return Table.load("org/rasid/extraction/actor/" + file + ".tsv").rows().stream()
                .map(row -> Arguments.of(row.required("text"), row.list("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actors")
    void shouldFindTheActorsOfTheCorpus(String written, List<String> expected) {
        Text text = Text.of(written);
        Sentence sentence = text.sentences().get(0);
        assertThat(FINDER.find(sentence))
                .extracting(match -> words(text, sentence, match.first(), match.end())
                        + "=" + (match.actor() == null ? "-" : match.actor().id())
                        + "=" + orDash(match.country())
                        + "=" + match.kind())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void shouldFindTheTargetsOfTheCorpus(String written, List<String> expected) {
        Text text = Text.of(written);
        Sentence sentence = text.sentences().get(0);
        assertThat(FINDER.findTargets(sentence))
                .extracting(match -> words(text, sentence, match.first(), match.end())
                        + "=" + match.noun()
                        + "=" + orDash(match.country()))
                .isEqualTo(expected);
    }

    private static String words(Text text, Sentence sentence, int first, int end) {
        return sentence.spanOf(first, end).of(text.original());
    }

    private static String orDash(@Nullable String country) {
        return country == null ? "-" : country;
    }

    @Test
    void shouldSurviveNastyInput() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "قوات",
            "القوات",
            "تنظيم",
            "من",
            "موالية",
            "ل",
            "لل",
            "و",
            "\"",
            "(",
            "داعش",
            ")",
            "عناصر",
            "العراقية",
            "الأمن",
            "مركز",
            "\u0640",
            "\u200F",
            "\uD83D\uDE00",
            "\uD83D",
            "ال",
            ".",
            "المسلحين",
            "س",
            "\n"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            for (Sentence sentence : Text.of(text.toString()).sentences()) {
                int end = 0;
                for (ActorMatch match : FINDER.find(sentence)) {
                    assertThat(match.first()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
                    assertThat(match.end()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(sentence.size());
                    end = match.end();
                }
                int targetEnd = 0;
                for (TargetMatch match : FINDER.findTargets(sentence)) {
                    assertThat(match.first()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(targetEnd);
                    targetEnd = match.end();
                }
            }
        }
    }
}
