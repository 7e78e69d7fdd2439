package org.rasid.extraction.text;

import java.util.List;

/**
 * A word, a number or a punctuation character of the text.
 *
 * @param span where it stands in the original text
 * @param folded its folded form ({@link Folding}); for a number, its ASCII digits with separators
 * @param analyses the ways to take a word apart into clitics and stem, the whole word first; empty unless a word
 */
public record Token(Span span, Kind kind, String folded, List<Clitics.Analysis> analyses) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    public Token {
        analyses = List.copyOf(analyses);
    }

    public boolean is(String form) {
        return folded.equals(form);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isPunctuation() {
        return kind == Kind.PUNCTUATION;
    }
}
