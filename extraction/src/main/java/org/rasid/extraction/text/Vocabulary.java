package org.rasid.extraction.text;

import org.jspecify.annotations.Nullable;

/**
 * The words met so far, so that each is taken apart once: most tokens of a text are words met before. Bounded: a new word
 * takes the place of the one of its set that came before the others. Shared by all threads; what a slot holds never
 * changes a result.
 */
public final class Vocabulary {
    private static final int BITS = 17;

    /** Words that share a set; few of as many words as there are slots are then without a place. */
    private static final int WAYS = 8;

    private final @Nullable Word[] slots = new Word[1 << BITS];

    // beside the words, so that a word is only looked at where it is likely the right one
    private final int[] hashes = new int[1 << BITS];

    /** The word with these folded letters. */
    Word of(char[] letters, int length, int hash) {
        int first = ((hash * 0x9E3779B9) >>> (32 - BITS)) & -WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (hashes[slot] == hash) {
                Word word = slots[slot];
                if (word != null && word.matches(letters, length)) {
                    return word;
                }
            }
        }
        for (int slot = first + WAYS - 1; slot > first; slot--) {
            slots[slot] = slots[slot - 1];
            hashes[slot] = hashes[slot - 1];
        }
        Word word = new Word(new String(letters, 0, length));
        slots[first] = word;
        hashes[first] = hash;
        return word;
    }
}
