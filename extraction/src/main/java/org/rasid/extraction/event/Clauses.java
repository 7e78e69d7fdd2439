package org.rasid.extraction.event;

import java.util.BitSet;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/**
 * The clauses of a sentence: they end at commas, semicolons and colons, and before words that open a new one. A pair of
 * brackets or dashes does not end a clause, nor does a pair of commas around a time (نفى، أمس، وقوع هجوم).
 */
final class Clauses {
    private final int[] clauseOf;

    private Clauses(int[] clauseOf) {
        this.clauseOf = clauseOf;
    }

    static Clauses of(Sentence sentence, BitSet times, Words words) {
        int[] clauseOf = new int[sentence.size()];
        int clause = 0;
        for (int i = 0; i < clauseOf.length; i++) {
            Token token = sentence.token(i);
            if (i > 0 && words.opensClause(token)) {
                clause++;
            }
            clauseOf[i] = clause;
            boolean mark = token.isPunctuation() && "،,؛;:.!?؟…".contains(token.folded());
            if (mark && !opensTime(sentence, times, i) && !closesTime(sentence, times, i)) {
                clause++;
            }
        }
        return new Clauses(clauseOf);
    }

    private static boolean opensTime(Sentence sentence, BitSet times, int comma) {
        int after = times.nextClearBit(comma + 1);
        return isComma(sentence, comma) && after > comma + 1 && isComma(sentence, after);
    }

    private static boolean closesTime(Sentence sentence, BitSet times, int comma) {
        int before = times.previousClearBit(comma - 1);
        return isComma(sentence, comma) && before < comma - 1 && isComma(sentence, before);
    }

    private static boolean isComma(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && "،,".contains(sentence.token(i).folded());
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
