package org.rasid.extraction.text;

/**
 * The words met so far, so that each is taken apart once: most tokens of a text are words met before. Bounded: a word
 * that takes the slot of another replaces it. Shared by all threads; what a slot holds never changes a result.
 */
public final class Vocabulary {
    private static final int SLOTS = 1 << 16;

    private final Word[] slots = new Word[SLOTS];

    /** The word with these folded letters. */
    Word of(char[] letters, int length, int hash) {
        int slot = spread(hash);
        Word word = slots[slot];
        if (word == null || !word.matches(letters, length)) {
            word = new Word(new String(letters, 0, length));
            slots[slot] = word;
        }
        return word;
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 16;
    }
}
