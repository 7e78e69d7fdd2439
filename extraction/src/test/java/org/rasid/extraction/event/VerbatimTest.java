package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rasid.extraction.actor.ActorFinder;
import org.rasid.extraction.place.PlaceFinder;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class VerbatimTest {
    private static final ActorFinder ACTORS = ActorFinder.load();
    private static final PlaceFinder PLACES = PlaceFinder.load();

    private enum Kind {
        ACTOR,
        TARGET,
        PLACE
    }

    private record Found(int first, int end, String proclitics) {}

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/corpus/event/verbatim.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldTakeOffTheParticlesThatWereRead(Kind kind, String text, String name) {
        Sentence sentence = Text.of(text).sentences().get(0);

        assertThat(found(kind, sentence))
                .extracting(match ->
                        Verbatim.of(sentence.spanOf(match.first(), match.end()).of(text), match.proclitics()))
                .containsExactly(name);
    }

    @Test
    void shouldKeepVowelSignsOfTheName() {
        assertThat(Verbatim.of("وَبُغداد", "و")).isEqualTo("بُغداد");
        assertThat(Verbatim.of("بُغداد", "")).isEqualTo("بُغداد");
    }

    private static List<Found> found(Kind kind, Sentence sentence) {
        return switch (kind) {
            case ACTOR ->
                ACTORS.find(sentence).stream()
                        .map(match -> new Found(match.first(), match.end(), match.proclitics()))
                        .toList();
            case TARGET ->
                ACTORS.findTargets(sentence).stream()
                        .map(match -> new Found(match.first(), match.end(), match.proclitics()))
                        .toList();
            case PLACE ->
                PLACES.find(sentence).stream()
                        .map(match -> new Found(match.fullFirst(), match.fullEnd(), match.proclitics()))
                        .toList();
        };
    }
}
