package org.rasid.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenizerTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/corpus/text/tokens.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            encoding = "UTF-8",
            ignoreLeadingAndTrailingWhitespace = false)
    void shouldCutCorpus(String text, String tokens) {
        assertThat(new Tokenizer(text, new Vocabulary()).tokenize(0, text.length()))
                .extracting(Token::folded)
                .containsExactly(tokens.split("\\|", -1));
    }

    @Test
    void shouldCutAtSpacesThatDoNotBreakAndSkipMarks() {
        String text = "بغداد\u00A0الآن \u200Fقصف\u200F";

        assertThat(new Tokenizer(text, new Vocabulary()).tokenize(0, text.length()))
                .extracting(Token::folded)
                .containsExactly("بغداد", "الان", "قصف");
    }

    @Test
    void shouldTellKindsApart() {
        assertThat(new Tokenizer("قتل 5،", new Vocabulary()).tokenize(0, 6))
                .extracting(Token::kind)
                .containsExactly(Token.Kind.WORD, Token.Kind.NUMBER, Token.Kind.PUNCTUATION);
    }

    @Test
    void shouldPointIntoTheText() {
        String text = "\uD83D\uDD34 هُجوم على «قاعدة» و15 قتيلا\uD800";
        List<Token> tokens = new Tokenizer(text, new Vocabulary()).tokenize(0, text.length());

        assertThat(tokens).isNotEmpty();
        int end = 0;
        for (Token token : tokens) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(Folding.fold(token.span().of(text))).isEqualTo(token.folded());
            end = token.span().end();
        }
        assertThat(end).isEqualTo(text.length());
    }

    @Test
    void shouldStayBetweenTheOffsets() {
        assertThat(new Tokenizer("قصف مدينة حلب", new Vocabulary()).tokenize(4, 9))
                .extracting(Token::folded)
                .containsExactly("مدينة");
    }
}
