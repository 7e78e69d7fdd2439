package org.rasid.extraction.text;

import java.util.List;

/** A word, a number or a punctuation character of the text. Immutable. */
public final class Token {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    private final int start;
    private final int end;
    private final Kind kind;
    private final Word word;

    Token(int start, int end, Kind kind, Word word) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.word = word;
    }

    /** Where it stands in the original text. */
    public Span span() {
        return new Span(start, end);
    }

    /** UTF-16 offset of its first character in the original text. */
    public int start() {
        return start;
    }

    /** UTF-16 offset after its last character. */
    public int end() {
        return end;
    }

    public Kind kind() {
        return kind;
    }

    /** Its folded form ({@link Folding}); for a number, its ASCII digits with separators. */
    public String folded() {
        return word.folded();
    }

    /** The word behind it; one object for all tokens of one spelling, as long as the vocabulary keeps it. */
    public Word word() {
        return word;
    }

    /** The ways to take a word apart into clitics and stem, the whole word first; empty unless a word. */
    public List<Clitics.Analysis> analyses() {
        return kind == Kind.WORD ? word.analyses() : List.of();
    }

    public boolean is(String form) {
        return word.folded().equals(form);
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

    @Override
    public String toString() {
        return word.folded();
    }
}
