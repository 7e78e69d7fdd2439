package org.rasid.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class TimeFinderTest {
    private static final String TIMES = "org/rasid/extraction/time/time-cases.tsv";
    private static final String LENGTHS = "org/rasid/extraction/time/length-cases.tsv";
    private static final LocalDate REFERENCE = LocalDate.of(2015, 8, 12);
    private static final TimeFinder FINDER = TimeFinder.load();

    record Case(String reference, String sentence) {
        @Nullable
        LocalDate day() {
            return reference.equals("-") ? null : LocalDate.parse(reference);
        }
    }

    private static Map<Case, List<String>> corpus() {
        Map<Case, List<String>> corpus = new LinkedHashMap<>();
        for (Table.Row row : Table.load(TIMES).rows()) {
            List<String> expected = corpus.computeIfAbsent(
                    new Case(row.required("reference"), row.required("sentence")), c -> new ArrayList<>());
            if (!row.required("expression").equals("-")) {
                expected.add(String.join(
                        "\t",
                        row.get("expression"),
                        row.required("from"),
                        row.required("to"),
                        row.get("ahead from"),
                        row.get("ahead to"),
                        row.required("granularity"),
                        row.required("basis"),
                        row.required("relation"),
                        row.required("rule")));
            }
        }
        return corpus;
    }

    static Stream<Case> cases() {
        return corpus().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldFindExactlyTheTimesOfTheCorpus(Case given) {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : Text.of(given.sentence()).sentences()) {
            for (TimeExpression time : FINDER.find(sentence, given.day())) {
                DateSpan ahead = time.ahead();
                found.add(String.join(
                        "\t",
                        sentence.spanOf(time.first(), time.end()).of(given.sentence()),
                        day(time.value().from()),
                        day(time.value().to()),
                        ahead == null ? "" : day(ahead.from()),
                        ahead == null ? "" : day(ahead.to()),
                        time.value().granularity().name(),
                        time.value().basis().name(),
                        time.relation().name(),
                        time.rule()));
            }
        }
        assertThat(found).isEqualTo(corpus().get(given));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    @Test
    void shouldHaveACaseForEveryRule() {
        Set<String> exercised = new HashSet<>();
        for (String file : List.of(TIMES, LENGTHS)) {
            Table.load(file).rows().forEach(row -> exercised.add(row.get("rule")));
        }
        exercised.remove("");
        assertThat(exercised).containsExactlyInAnyOrderElementsOf(FINDER.ruleIds());
    }

    @Test
    void shouldHoldEnoughCases() {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(corpus().values().stream().filter(List::isEmpty)).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void shouldFindLengths(String text, List<String> expected) {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : Text.of(text).sentences()) {
            for (TimeLength length : FINDER.findDurations(sentence)) {
                found.add(String.join(
                        "\t",
                        sentence.spanOf(length.first(), length.end()).of(text),
                        String.valueOf(length.amount()),
                        length.unit().name(),
                        length.after(REFERENCE).toString(),
                        length.rule()));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    static Stream<Arguments> lengths() {
        return Table.load(LENGTHS).rows().stream().map(row -> {
            String expected = String.join(
                    "\t",
                    row.get("expression"),
                    row.get("amount"),
                    row.get("unit"),
                    row.get("after 2015-08-12"),
                    row.get("rule"));
            return Arguments.of(
                    row.required("sentence"), row.get("expression").equals("-") ? List.of() : List.of(expected));
        });
    }

    @Test
    void shouldCallExplicitOnlyWhatNeedsNoReference() {
        for (Case given : corpus().keySet()) {
            for (Sentence sentence : Text.of(given.sentence()).sentences()) {
                List<DateSpan> alone = FINDER.find(sentence, null).stream()
                        .map(TimeExpression::value)
                        .toList();
                assertThat(alone).allMatch(span -> span.basis() == DateSpan.Basis.EXPLICIT);
                List<DateSpan> explicit = FINDER.find(sentence, given.day()).stream()
                        .map(TimeExpression::value)
                        .filter(span -> span.basis() == DateSpan.Basis.EXPLICIT)
                        .toList();
                assertThat(alone).as(given.sentence()).containsAll(explicit);
            }
        }
    }

    @Test
    void shouldKnowTheTokensOfTimesThatItCannotResolve() {
        Sentence sentence =
                Text.of("في 26 يوليو الماضي قتل 12 جنديا").sentences().get(0);
        assertThat(FINDER.find(sentence, null)).isEmpty();
        assertThat(FINDER.tokens(sentence).stream()).containsExactly(1, 2, 3);
    }

    @Test
    void shouldStandAnyMixtureOfTokens() {
        long seed = 20150812L;
        System.out.println("TimeFinderTest seed " + seed);
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(List.of(
                "/",
                "-",
                "(",
                ")",
                "،",
                "31",
                "30",
                "2",
                "2015",
                "1436",
                "99999999999999999999",
                "10.8.2015",
                "٣١/٢",
                "\u200F",
                "\u0640",
                "\uD83D",
                "ه",
                "و",
                "من",
                "ال",
                "1,5",
                "0",
                "00",
                "\u066C",
                "7\u066C8"));
        for (Case given : corpus().keySet()) {
            pieces.addAll(List.of(given.sentence().split(" ", -1)));
        }
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            for (Sentence sentence : Text.of(text.toString()).sentences()) {
                List<TimeExpression> found = FINDER.find(sentence, REFERENCE);
                int last = 0;
                for (TimeExpression time : found) {
                    assertThat(time.first()).as("%s", text).isGreaterThanOrEqualTo(last);
                    assertThat(time.end()).as("%s", text).isLessThanOrEqualTo(sentence.size());
                    last = time.end();
                }
                assertThat(FINDER.find(sentence, REFERENCE)).isEqualTo(found);
                assertThat(FINDER.findDurations(sentence)).allMatch(length -> length.end() <= sentence.size());
            }
        }
    }
}
