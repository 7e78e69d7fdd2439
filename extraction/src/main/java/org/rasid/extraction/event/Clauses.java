package org.rasid.extraction.event;

import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/**
 * The clauses of a sentence: they end at commas, semicolons and colons, and before words that open a new one. A pair of
 * brackets or dashes does not end a clause.
 */
final class Clauses {
    private final int[] clauseOf;

    private Clauses(int[] clauseOf) {
        this.clauseOf = clauseOf;
    }

    static Clauses of(Sentence sentence, Words words) {
        int[] clauseOf = new int[sentence.size()];
        int clause = 0;
        for (int i = 0; i < clauseOf.length; i++) {
            Token token = sentence.token(i);
            if (i > 0 && words.opensClause(token)) {
                clause++;
            }
            clauseOf[i] = clause;
            if (token.isPunctuation() && "،,؛;:.!?؟…".contains(token.folded())) {
                clause++;
            }
        }
        return new Clauses(clauseOf);
    }

    /** Whether two tokens stand in one clause. */
    boolean together(int one, int other) {
        return clauseOf[one] == clauseOf[other];
    }

    /** First token of the clause that a token stands in. */
    int start(int token) {
        int i = token;
        while (i > 0 && clauseOf[i - 1] == clauseOf[token]) {
            i--;
        }
        return i;
    }

    /** Index after the last token of the clause that a token stands in. */
    int end(int token) {
        int i = token;
        while (i < clauseOf.length && clauseOf[i] == clauseOf[token]) {
            i++;
        }
        return i;
    }
}
