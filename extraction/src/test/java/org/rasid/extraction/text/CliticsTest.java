package org.rasid.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CliticsTest {
    @ParameterizedTest(name = "{0}: {1}+{2}+{3}")
    @CsvFileSource(
            resources = "/corpus/text/clitics.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            encoding = "UTF-8",
            emptyValue = "")
    void shouldOfferTheReading(String word, String proclitics, String form, String enclitic) {
        String before = proclitics == null ? "" : proclitics;
        String after = enclitic == null ? "" : enclitic;

        assertThat(Clitics.analyse(Folding.fold(word)))
                .extracting(Clitics.Analysis::proclitics, Clitics.Analysis::form, Clitics.Analysis::enclitic)
                .contains(Tuple.tuple(before, Folding.fold(form), after));
    }

    @Test
    void shouldOfferTheWholeWordFirst() {
        assertThat(Clitics.analyse("وقف").get(0).isWhole()).isTrue();
        assertThat(Clitics.analyse("بلد").get(0).form()).isEqualTo("بلد");
    }

    @Test
    void shouldKeepAStemInEveryReading() {
        for (String word : new String[] {"و", "ال", "لل", "به", "فل", "سيه", "وكها"}) {
            assertThat(Clitics.analyse(word))
                    .isNotEmpty()
                    .allSatisfy(reading -> assertThat(reading.stem()).isNotEmpty());
        }
    }

    @Test
    void shouldLeaveEndlessWordsWhole() {
        String word = "و" + "س".repeat(100);

        assertThat(Clitics.analyse(word)).extracting(Clitics.Analysis::stem).containsExactly(word);
    }
}
