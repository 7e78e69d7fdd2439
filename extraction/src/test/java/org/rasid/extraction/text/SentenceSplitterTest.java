package org.rasid.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SentenceSplitterTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/corpus/text/sentences.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldSplitCorpus(String text, String sentences) {
        assertThat(split(text)).containsExactly(sentences.split("\\|", -1));
    }

    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void shouldSplitAtLineBreaks() {
        assertThat(split("عنوان\nسطر أول\r\nسطر ثان\u2028ثالث")).containsExactly("عنوان", "سطر أول", "سطر ثان", "ثالث");
    }

    @Test
    void shouldCutWhatNeverEnds() {
        String text = "كلمة ".repeat(2_000);

        assertThat(SentenceSplitter.split(text))
                .hasSizeGreaterThan(4)
                .allSatisfy(span ->
                        assertThat(span.end() - span.start()).isLessThanOrEqualTo(SentenceSplitter.LONGEST + 5));
    }

    @Test
    void shouldFindNothingInNothing() {
        assertThat(SentenceSplitter.split("")).isEmpty();
        assertThat(SentenceSplitter.split(" \n\u00A0\n ")).isEmpty();
    }
}
