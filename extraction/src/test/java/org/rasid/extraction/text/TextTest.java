package org.rasid.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void shouldNumberItsSentences() {
        assertThat(Text.of("أول. ثان.\nثالث").sentences())
                .extracting(Sentence::index)
                .containsExactly(0, 1, 2);
    }

    @Test
    void shouldCountCodePoints() {
        Text text = Text.of("\uD83C\uDF1Fقصف\uD800");

        assertThat(text.codePointOffset(0)).isZero();
        assertThat(text.codePointOffset(2)).isEqualTo(1);
        assertThat(text.codePointOffset(5)).isEqualTo(4);
        assertThat(text.codePointOffset(6)).isEqualTo(5);
    }

    @Test
    void shouldLeaveOutSentencesWithoutTokens() {
        assertThat(Text.of("\u200F\u200E\nقصف").sentences()).hasSize(1);
    }

    @Test
    void shouldSpanTokens() {
        Text text = Text.of("قصف مدينة حلب أمس");
        Sentence sentence = text.sentences().get(0);

        assertThat(sentence.spanOf(1, 3).of(text.original())).isEqualTo("مدينة حلب");
    }
}
