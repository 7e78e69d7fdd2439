package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTest {
    @Test
    void shouldIsolateRunsOfArabicWordsOneByOne() {
        assertThat(Bidi.isolateRuns("a قصف 3 مواقع b هدنة")).isEqualTo("a \u2068قصف 3 مواقع\u2069 b \u2068هدنة\u2069");
    }

    @Test
    void shouldIsolateRunsOfAnyLength() {
        String run = "قصف ".repeat(100_000) + "قصف";

        assertThat(Bidi.isolateRuns(run)).isEqualTo("\u2068" + run + "\u2069");
    }
}
