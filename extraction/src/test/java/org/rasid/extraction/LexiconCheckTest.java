package org.rasid.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.LexiconCheck.Remark;
import org.rasid.extraction.lexicon.Lexicons;

class LexiconCheckTest {
    private static final String TRIGGERS = "event/strike/triggers.tsv";

    private static Lexicons with(Map<String, String> appended) {
        Map<String, String> texts = new HashMap<>();
        appended.forEach((name, lines) ->
                texts.put(Lexicons.ROOT + name, Lexicons.builtIn().text(Lexicons.ROOT + name) + lines));
        return Lexicons.replacing(texts);
    }

    private static int lines(String name) {
        return (int) Lexicons.builtIn().text(Lexicons.ROOT + name).lines().count();
    }

    @Test
    void shouldFindNoFaultInTheBuiltInFiles() {
        LexiconCheck check = LexiconCheck.of(Lexicons.builtIn());

        assertThat(check.faults()).isEmpty();
        assertThat(check.files()).extracting(LexiconCheck.DataFile::name).isEqualTo(LexiconCheck.names());
        assertThat(check.files()).allSatisfy(file -> {
            assertThat(file.rows()).as(file.name()).isPositive();
            assertThat(file.holds()).as(file.name()).isNotBlank();
        });
        assertThat(check.counts()).containsKeys("places", "actors", "triggers strike", "cues", "time rules", "weights");
        assertThat(check.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(check.files().stream()
                        .mapToInt(LexiconCheck.DataFile::rows)
                        .sum());
    }

    @Test
    void shouldReportEveryFaultWithItsLine() {
        LexiconCheck check = LexiconCheck.of(with(Map.of(
                TRIGGERS,
                """
                strike.x\tVERB\tقصف\t\tACT\tstrong\tVERB\t
                strike.y\tNOUN\tمثال\t\tACT\tstrong\tVERB\t
                strike.z\tNOUN\tمثال\t\tACT\tenough\tVERB\t
                """,
                "place/iraq.tsv",
                "too\tfew\n",
                "time/words.tsv",
                "month\t13\tمثال\n",
                "quantity/number/cardinals.tsv",
                "UNIT\tone\tمثال\n")));

        assertThat(check.faults())
                .extracting(Remark::file, Remark::line)
                .containsExactly(
                        tuple(TRIGGERS, lines(TRIGGERS) + 1),
                        tuple(TRIGGERS, lines(TRIGGERS) + 3),
                        tuple("place/iraq.tsv", lines("place/iraq.tsv") + 1),
                        tuple("quantity/number/cardinals.tsv", lines("quantity/number/cardinals.tsv") + 1),
                        tuple("time/words.tsv", lines("time/words.tsv") + 1));
        assertThat(check.faults().get(0).what()).contains("قصف").contains("past and a present stem");
    }

    @Test
    void shouldReportAFileWithoutItsColumnsOnce() {
        LexiconCheck check = LexiconCheck.of(
                Lexicons.replacing(Map.of(Lexicons.ROOT + "place/not-names.tsv", "phrases\nمسقط رأس\nبيت القصيد\n")));

        assertThat(check.faults()).hasSize(1);
        assertThat(check.faults().get(0).line()).isZero();
        assertThat(check.faults().get(0).what()).contains("no column \"phrase\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "place/iraq.tsv; iq-x|كت|X|IQ||CITY|||; is short",
                "place/iraq.tsv; iq-x|هجوم|X|IQ||CITY|||; is also a word",
                "actor/persons.tsv; iq-x-y|بت|X|PERSON|IQ; is short",
                "actor/persons.tsv; iq-x-y|ا ب ت ث ج ح خ د ذ|X|PERSON|IQ; has 9 words",
                "event/talks/triggers.tsv; talks.x|NOUN|هجوم||ACT|strong|MUTUAL|; is also a form of strike.attack",
                "event/talks/cues.tsv; cue.x|NEAR|3|||مثال,بمثال|phase=HELD|20; is found after ب too",
                "event/talks/cues.tsv; cue.x|NEAR|3|||أمثال,امثال|phase=HELD|20; covers it",
                "event/talks/cues.tsv; cue.x|NEAR|3||talks.none|أمثال|phase=HELD|20; no trigger has the id"
            })
    void shouldWarnOfWhatLooksLikeAMistake(String file, String line, String warning) {
        String row = line.replace('|', '\t').replace(',', '|') + '\n';

        assertThat(LexiconCheck.of(with(Map.of(file, row))).warnings())
                .filteredOn(remark -> remark.file().equals(file) && remark.line() == lines(file) + 1)
                .isNotEmpty()
                .anySatisfy(remark -> assertThat(remark.what()).contains(warning));
    }

    /** Whatever a line holds, the check tells where the fault is. */
    @Test
    void shouldSurviveDamagedLines() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            Map<String, String> damaged = new HashMap<>();
            for (String name : LexiconCheck.names()) {
                // the others stay whole, for a fault in one file may hide what it would do to another
                if (!name.startsWith("model/") && random.nextInt(4) == 0) {
                    damaged.put(name, damagedLines(name, random));
                }
            }
            assertThat(LexiconCheck.of(with(damaged)).faults())
                    .as("seed %d, round %d, %s", seed, round, damaged)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.line()).isPositive());
        }
    }

    private static String damagedLines(String name, Random random) {
        List<String> noise = List.of("", "\t", "|", "/", "+", "[", "]", "?", "$x", "<", "9999999999", "ا", " ", "=");
        List<String> rows = Lexicons.builtIn()
                .text(Lexicons.ROOT + name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        StringBuilder damaged = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String[] cells = rows.get(random.nextInt(rows.size())).split("\t", -1);
            cells[random.nextInt(cells.length)] = noise.get(random.nextInt(noise.size()));
            damaged.append(String.join("\t", cells)).append('\n');
        }
        return damaged.toString();
    }
}
