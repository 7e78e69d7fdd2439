package org.rasid.extraction.event;

import java.util.BitSet;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** The tokens of a sentence at which something may start, by what it is: found by one look-up a token. */
final class Starts {
    static final int TRIGGER = 1;
    static final int CUE = 2;
    static final int PLACE = 4;
    static final int ACTOR = 8;
    static final int NUMBER = 16;
    static final int NATION = 32;

    /** A trigger that is not faint. */
    static final int EVIDENT = 64;

    final BitSet cues = new BitSet();
    final BitSet places = new BitSet();
    final BitSet actors = new BitSet();
    final BitSet numbers = new BitSet();
    final BitSet nations = new BitSet();

    static Starts of(Sentence sentence, Words words) {
        Starts starts = new Starts();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            int bits = token.isWord() ? words.starts(token) : token.isNumber() ? NUMBER : 0;
            if (bits != 0) {
                set(starts.cues, i, bits & CUE);
                set(starts.places, i, bits & PLACE);
                set(starts.actors, i, bits & ACTOR);
                set(starts.numbers, i, bits & NUMBER);
                set(starts.nations, i, bits & NATION);
            }
        }
        return starts;
    }

    /** The tokens at which a trigger may start. */
    static BitSet triggers(Sentence sentence, Words words) {
        BitSet triggers = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.isWord() && (words.starts(token) & TRIGGER) != 0) {
                triggers.set(i);
            }
        }
        return triggers;
    }

    /** Whether a trigger that is not faint may start anywhere in a sentence. */
    static boolean isEvident(Sentence sentence, Words words) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.isWord() && (words.starts(token) & EVIDENT) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void set(BitSet set, int i, int bit) {
        if (bit != 0) {
            set.set(i);
        }
    }
}
