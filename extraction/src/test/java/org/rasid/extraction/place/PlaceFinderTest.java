package org.rasid.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class PlaceFinderTest {
    private static final PlaceFinder FINDER = PlaceFinder.load();

    static Stream<Arguments> corpus() {
        return Table.load("org/rasid/extraction/place/places.tsv").rows().stream()
                .map(row -> Arguments.of(row.required("text"), row.list("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void shouldFindThePlacesOfTheCorpus(String written, List<String> expected) {
        Text text = Text.of(written);
        List<String> found = text.sentences().stream()
                .flatMap(sentence -> FINDER.find(sentence).stream().map(match -> describe(text, sentence, match)))
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static String describe(Text text, Sentence sentence, PlaceMatch match) {
        Place place = match.place();
        return sentence.spanOf(match.fullFirst(), match.fullEnd()).of(text.original())
                + "=" + (place == null ? "-" : place.id())
                + "=" + (match.country() == null ? "-" : match.country());
    }

    @Test
    void shouldTellTheNameFromItsDescriptor() {
        Text text = Text.of("انفجار في محافظة الأنبار");
        Sentence sentence = text.sentences().get(0);
        PlaceMatch match = FINDER.find(sentence).get(0);
        assertThat(sentence.spanOf(match.first(), match.end()).of(text.original()))
                .isEqualTo("الأنبار");
        assertThat(match.kind()).isEqualTo(Place.Kind.ADMIN1);
        assertThat(match.rule()).isEqualTo("place.described");
    }

    @Test
    void shouldSayRegionForAPartOfACountry() {
        PlaceMatch match =
                FINDER.find(Text.of("شمال العراق").sentences().get(0)).get(0);
        assertThat(match.kind()).isEqualTo(Place.Kind.REGION);
        assertThat(match.country()).isEqualTo("IQ");
        assertThat(match.rule()).isEqualTo("place.part");
    }

    @Test
    void shouldSurviveNastyInput() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "محافظة",
            "محافظتي",
            "مدينة",
            "شمال",
            "العاصمة",
            "الأراضي",
            "بغداد",
            "و",
            "\"",
            "(",
            ")",
            "22",
            "برج",
            "\u0640",
            "\u200F",
            "\uD83D\uDE00",
            "\uD83D",
            "ال",
            "لل",
            ".",
            "الجوية",
            "العراقية",
            "ب",
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
                for (PlaceMatch match : FINDER.find(sentence)) {
                    assertThat(match.fullFirst()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
                    assertThat(match.fullEnd()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(sentence.size());
                    end = match.fullEnd();
                }
            }
        }
    }
}
