package org.rasid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Lexicons;

class LexiconIndexTest {
    private static final LexiconIndex INDEX = LexiconIndex.load(Lexicons.builtIn());

    @ParameterizedTest
    @CsvSource({
        "الغارات, event/strike/triggers.tsv, strike.raid",
        "هجماتهم, event/strike/triggers.tsv, strike.attack",
        "بغداد, place/countries.tsv, iq-baghdad",
        "للعراق, place/countries.tsv, iq",
        "العراقيين, place/demonyms.tsv, IQ",
        "جندي, actor/nouns.tsv, FREE",
        "الأمم المتحدة, actor/international.tsv, x-united-nations",
        "الاثنين, time/words.tsv, weekday",
        "ثلاثة, quantity/number/cardinals.tsv, UNIT",
        "غارتان, quantity/duals.tsv, dual"
    })
    void shouldFindAnEntryInItsForms(String text, String file, String id) {
        assertThat(INDEX.find(text)).extracting(LexiconIndex.Match::entry).anySatisfy(entry -> {
            assertThat(entry.file()).isEqualTo(file);
            assertThat(entry.id()).isEqualTo(id);
        });
    }

    @Test
    void shouldSayWhichCliticsStandAround() {
        assertThat(INDEX.find("وهجماتهم"))
                .filteredOn(match -> match.entry().id().equals("strike.attack"))
                .allSatisfy(match -> {
                    assertThat(match.proclitics()).isEqualTo("و");
                    assertThat(match.enclitic()).isEqualTo("هم");
                    assertThat(match.text()).isEqualTo("وهجماتهم");
                })
                .isNotEmpty();
    }

    @Test
    void shouldPutTheLongestFirst() {
        assertThat(INDEX.find("الأمم المتحدة").get(0).text()).isEqualTo("الأمم المتحدة");
        assertThat(INDEX.find("xyz")).isEmpty();
    }

    @Test
    void shouldHoldEntriesOfEveryFileOfWords() {
        assertThat(INDEX.entries().stream().map(LexiconEntry::file).distinct())
                .containsExactlyElementsOf(LexiconCheck.names().stream()
                        .filter(name -> !name.startsWith("model/")
                                && !name.equals("time/rules.tsv")
                                && !name.equals("time/lengths.tsv"))
                        .toList());
    }
}
