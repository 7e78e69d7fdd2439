package org.rasid.extraction.text;

import org.jspecify.annotations.Nullable;

/**
 * The words met so far, so that each is taken apart once: most tokens of a text are words met before. Bounded: a word
 * that takes the slot of another replaces it. Shared by all threads; what a slot holds never changes a result.
 */
public final class Vocabulary {
    private static final int BITS = 17;

    private final @Nullable Word[] slots = new Word[1 << BITS];

    /** The word with these folded letters; of two words with one slot the later one stays with the earlier. */
    Word of(char[] letters, int length, int hash) {
        int slot = (hash * 0x9E3779B9) >>> (32 - BITS);
        Word word = slots[slot];
        if (word != null && word.matches(letters, length)) {
            return word;
        }
        Word second = slots[slot ^ 1];
        if (second != null && second.matches(letters, length)) {
            return second;
        }
        slots[slot ^ 1] = word;
        word = new Word(new String(letters, 0, length));
        slots[slot] = word;
        return word;
    }
}
