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

    /** A depth of calls that grew with the number of labels would exceed any stack. */
    @ParameterizedTest
    @ValueSource(strings = {"m.", "www.", "mobile.amp."})
    void shouldReadHostsOfManyLabels(String labels) {
        String url = "https://" + labels.repeat(200_000) + "a.example/x";

        assertThat(CanonicalUrl.of(url))
                .hasValueSatisfying(canonical ->
                        assertThat(canonical).hasSizeLessThan(url.length()).endsWith(labels + "a.example/x"));
        assertThat(CanonicalUrl.host(url)).endsWith(labels + "a.example");
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
