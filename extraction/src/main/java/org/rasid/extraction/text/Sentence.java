package org.rasid.extraction.text;

import java.util.List;

/**
 * A sentence with its tokens.
 *
 * @param index number of the sentence in its text, from 0
 * @param span where it stands in the original text, without white space at its ends
 * @param tokens at least one, in order
 */
public record Sentence(int index, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("sentence without tokens");
        }
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** The span from the first to before the end token. */
    public Span spanOf(int firstToken, int endToken) {
        return new Span(
                tokens.get(firstToken).span().start(),
                tokens.get(endToken - 1).span().end());
    }
}
