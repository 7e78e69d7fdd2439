package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words, numbers and punctuation in one pass. A number keeps its inner separators ({@code 150,000},
 * {@code 2.5}); letters and digits that touch are cut apart ({@code الـ24} is a word and a number).
 */
public final class Tokenizer {
    private Tokenizer() {}

    /** The tokens of {@code text} between two UTF-16 offsets, in order. */
    public static List<Token> tokenize(CharSequence text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int from = i;
            if (Character.isDigit(c)) {
                i++;
                while (i < end && (Character.isDigit(text.charAt(i)) || isInnerSeparator(text, i, end))) {
                    i++;
                }
                add(tokens, text, from, i, Token.Kind.NUMBER);
            } else if (isWordCharacter(text, i)) {
                i += width(text, i, end);
                while (i < end && isWordPart(text, i)) {
                    i += width(text, i, end);
                }
                add(tokens, text, from, i, Token.Kind.WORD);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Folding.isRemoved(c)) {
                i++;
            } else {
                i += width(text, i, end);
                add(tokens, text, from, i, Token.Kind.PUNCTUATION);
            }
        }
        return tokens;
    }

    private static void add(List<Token> tokens, CharSequence text, int from, int to, Token.Kind kind) {
        String folded = Folding.fold(text.subSequence(from, to));
        if (!folded.isEmpty()) {
            List<Clitics.Analysis> analyses = kind == Token.Kind.WORD ? Clitics.analyse(folded) : List.of();
            tokens.add(new Token(new Span(from, to), kind, folded, analyses));
        }
    }

    private static boolean isWordCharacter(CharSequence text, int i) {
        return Character.isLetter(Character.codePointAt(text, i));
    }

    private static boolean isWordPart(CharSequence text, int i) {
        return isWordCharacter(text, i) || Folding.isRemoved(text.charAt(i));
    }

    private static boolean isInnerSeparator(CharSequence text, int i, int end) {
        char c = text.charAt(i);
        return (c == '.' || c == ',' || c == '\u066B' || c == '\u066C')
                && i + 1 < end
                && Character.isDigit(text.charAt(i + 1));
    }

    private static int width(CharSequence text, int i, int end) {
        return Math.min(Character.charCount(Character.codePointAt(text, i)), end - i);
    }
}
