package org.rasid.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class QuantityFinderTest {
    private static final QuantityFinder FINDER = QuantityFinder.load();

    private static Map<String, List<String>> corpus() {
        Map<String, List<String>> corpus = new LinkedHashMap<>();
        for (Table.Row row :
                Table.load("org/rasid/extraction/quantity/quantity-cases.tsv").rows()) {
            List<String> expected = corpus.computeIfAbsent(row.required("sentence"), s -> new ArrayList<>());
            if (!row.required("expression").equals("-")) {
                expected.add(String.join(
                        "\t",
                        row.get("expression"),
                        row.required("value"),
                        row.required("bound"),
                        row.required("kind"),
                        row.required("rule")));
            }
        }
        return corpus;
    }

    static Stream<String> sentences() {
        return corpus().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldFindExactlyTheNumbersOfTheCorpus(String text) {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : Text.of(text).sentences()) {
            for (Quantity quantity : FINDER.find(sentence)) {
                found.add(String.join(
                        "\t",
                        sentence.spanOf(quantity.first(), quantity.end()).of(text),
                        String.valueOf(quantity.value()),
                        quantity.bound().name(),
                        quantity.kind().name(),
                        quantity.rule()));
            }
        }
        assertThat(found).isEqualTo(corpus().get(text));
    }

    @Test
    void shouldHaveACaseForEveryRuleBoundAndKind() {
        Set<String> cells = Table.load("org/rasid/extraction/quantity/quantity-cases.tsv").rows().stream()
                .flatMap(row -> Stream.of(row.get("rule"), row.get("bound"), row.get("kind")))
                .collect(Collectors.toSet());
        assertThat(cells).contains("number.digits", "number.words", "number.range", "number.dual");
        assertThat(cells).containsAll(Stream.of(Bound.values()).map(Bound::name).toList());
        assertThat(cells).containsAll(Stream.of(Kind.values()).map(Kind::name).toList());
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void shouldStandAnyMixtureOfTokens() {
        long seed = 20150813L;
        System.out.println("QuantityFinderTest seed " + seed);
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(List.of(
                "/",
                "-",
                "(",
                ":",
                "،",
                "%",
                "99999999999999999999",
                "999999999999999",
                "1.2.3",
                "1,2,3",
                "0",
                "000",
                "مليار",
                "مليون",
                "آلاف",
                "ألف",
                "ألفين",
                "و",
                "\u0640",
                "\uD83D",
                "0.0000001",
                "بين",
                "\u066C",
                "7\u066C8"));
        for (String sentence : corpus().keySet()) {
            pieces.addAll(List.of(sentence.split(" ", -1)));
        }
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            for (Sentence sentence : Text.of(text.toString()).sentences()) {
                List<Quantity> found = FINDER.find(sentence);
                int last = 0;
                for (Quantity quantity : found) {
                    assertThat(quantity.first()).as("%s", text).isGreaterThanOrEqualTo(last);
                    assertThat(quantity.end()).as("%s", text).isLessThanOrEqualTo(sentence.size());
                    last = quantity.end();
                }
                assertThat(FINDER.find(sentence)).isEqualTo(found);
            }
        }
    }
}
