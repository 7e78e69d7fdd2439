package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts text into words, numbers and punctuation in one pass. A number keeps its inner separators ({@code 150,000},
 * {@code 2.5}); letters and digits that touch are cut apart ({@code الـ24} is a word and a number). Used by one thread.
 */
final class Tokenizer {
    private final CharSequence text;
    private final Vocabulary vocabulary;
    private char[] letters = new char[64];
    private int length;
    private int hash;

    Tokenizer(CharSequence text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** The tokens between two UTF-16 offsets, in order. */
    List<Token> tokenize(int start, int end) {
        List<Token> tokens = new ArrayList<>(8 + (end - start) / 5);
        int i = start;
        while (i < end) {
            int from = i;
            switch (classAt(i, end)) {
                case Characters.DIGIT -> {
                    i++;
                    while (i < end && (isDigit(text.charAt(i)) || isInnerSeparator(i, end))) {
                        i++;
                    }
                    add(tokens, from, i, Token.Kind.NUMBER);
                }
                case Characters.LETTER -> {
                    i += width(i, end);
                    byte next = i < end ? classAt(i, end) : Characters.OTHER;
                    while (next == Characters.LETTER || next == Characters.REMOVED) {
                        i += width(i, end);
                        next = i < end ? classAt(i, end) : Characters.OTHER;
                    }
                    add(tokens, from, i, Token.Kind.WORD);
                }
                case Characters.SPACE, Characters.REMOVED -> i++;
                default -> {
                    i += width(i, end);
                    add(tokens, from, i, Token.Kind.PUNCTUATION);
                }
            }
        }
        return tokens;
    }

    private void add(List<Token> tokens, int from, int to, Token.Kind kind) {
        length = 0;
        hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char folded = Characters.folded(c);
            if (folded != 0) {
                append(folded);
            } else {
                String several = Folding.compute(c);
                for (int k = 0; k < several.length(); k++) {
                    append(several.charAt(k));
                }
            }
        }
        if (length > 0) {
            tokens.add(new Token(from, to, kind, vocabulary.of(letters, length, hash)));
        }
    }

    private void append(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        letters[length++] = c;
        hash = 31 * hash + c;
    }

    private byte classAt(int i, int end) {
        byte known = Characters.classOf(text.charAt(i));
        if (known != Characters.SURROGATE) {
            return known;
        }
        boolean letter = width(i, end) == 2 && Character.isLetter(Character.codePointAt(text, i));
        return letter ? Characters.LETTER : Characters.OTHER;
    }

    private static boolean isDigit(char c) {
        return Characters.classOf(c) == Characters.DIGIT;
    }

    private boolean isInnerSeparator(int i, int end) {
        char c = text.charAt(i);
        return (c == '.' || c == ',' || c == '\u066B' || c == '\u066C') && i + 1 < end && isDigit(text.charAt(i + 1));
    }

    /** Two for a surrogate pair before the end, else one. */
    private int width(int i, int end) {
        return Character.isHighSurrogate(text.charAt(i)) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))
                ? 2
                : 1;
    }
}
