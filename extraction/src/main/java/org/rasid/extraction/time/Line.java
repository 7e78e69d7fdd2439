package org.rasid.extraction.time;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.rasid.extraction.text.Sentence;

/**
 * A sentence as the rules see it.
 *
 * @param forms for each token the words of the vocabulary that it may be
 * @param lexemes for each token the lexemes that start at it
 */
record Line(Sentence sentence, List<List<Vocabulary.Form>> forms, List<List<Lexeme>> lexemes) {
    private static final int LONGEST_LEXEME = 6;

    int size() {
        return forms.size();
    }

    List<Vocabulary.Form> forms(int i) {
        return forms.get(i);
    }

    List<Lexeme> lexemes(int i) {
        return lexemes.get(i);
    }

    /** Whether the token is one of the words, with any particles. */
    boolean isOneOf(int i, BitSet words) {
        for (Vocabulary.Form form : forms.get(i)) {
            if (words.get(form.word())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lexeme of one of the classes starts at the token. */
    boolean starts(int i, Set<String> types) {
        for (Lexeme lexeme : lexemes.get(i)) {
            if (types.contains(lexeme.type())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lexeme of one of the classes ends before the token. */
    boolean ends(int end, Set<String> types) {
        for (int i = Math.max(0, end - LONGEST_LEXEME); i < end; i++) {
            for (Lexeme lexeme : lexemes.get(i)) {
                if (lexeme.end() == end && types.contains(lexeme.type())) {
                    return true;
                }
            }
        }
        return false;
    }
}
