package org.rasid.extraction.text;

import java.util.function.Function;

/**
 * Remembers what a word, by itself, means to a lexicon. Bounded: a word that takes the slot of another replaces it.
 * Shared by all threads; what a slot holds never changes a result.
 *
 * @param <V> what is remembered; immutable
 */
public final class WordCache<V> {
    private static final int BITS = 16;

    private final Entry<?>[] slots = new Entry<?>[1 << BITS];
    private final Function<Word, V> compute;

    private record Entry<V>(Word word, V value) {}

    /** A cache of a function of the word alone. */
    public WordCache(Function<Word, V> compute) {
        this.compute = compute;
    }

    /** The value of a word. */
    @SuppressWarnings("unchecked") // only this method fills the slots
    public V of(Word word) {
        int slot = (word.hashCode() * 0x9E3779B9) >>> (32 - BITS);
        Entry<V> entry = (Entry<V>) slots[slot];
        if (entry == null || !entry.word().equals(word)) {
            entry = new Entry<>(word, compute.apply(word));
            slots[slot] = entry;
        }
        return entry.value();
    }
}
