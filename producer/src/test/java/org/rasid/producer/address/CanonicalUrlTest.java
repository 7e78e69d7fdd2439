package org.rasid.producer.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "/corpus/canonical-urls.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldCanonicaliseTheCorpus(String url, String expected) {
        assertThat(CanonicalUrl.of(url).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/corpus/canonical-urls.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldLeaveACanonicalSpellingAsItIs(String url, String expected) {
        if (!expected.equals("none")) {
            assertThat(CanonicalUrl.of(expected)).hasValue(expected);
        }
    }
}
