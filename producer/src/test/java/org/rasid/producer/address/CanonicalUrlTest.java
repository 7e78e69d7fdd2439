package org.rasid.producer.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    /** Work that grew with the square of their length would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/amp", "/m", ".amp", "/print//"})
    void shouldReadLongRepetitions(String part) {
        String path = "/a" + part.repeat(200_000) + "/x";

        assertThat(CanonicalUrl.of("https://a.example" + path)).hasValue("https://a.example" + path);
    }

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
