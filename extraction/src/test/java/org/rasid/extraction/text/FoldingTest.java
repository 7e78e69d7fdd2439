package org.rasid.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FoldingTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "/corpus/text/folding.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldFoldCorpus(String input, String folded) {
        assertThat(Folding.fold(input)).isEqualTo(folded);
    }

    @Test
    void shouldRemoveInvisibleCharacters() {
        assertThat(Folding.fold("\u200Fبغداد\u200E")).isEqualTo("بغداد");
        assertThat(Folding.fold("\uFEFFقصف")).isEqualTo("قصف");
        assertThat(Folding.fold("قص\u200Dف")).isEqualTo("قصف");
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        String once = Folding.fold(all);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Test
    void shouldNeverMakeAWordLongerThanItsPresentationForms() {
        long seed = 7L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String text = random.ints(20, 0x20, 0x0700)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Folding.fold(text).length()).isLessThanOrEqualTo(text.length());
        }
    }
}
