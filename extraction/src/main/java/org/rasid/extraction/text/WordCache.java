package org.rasid.extraction.text;

import java.util.function.Function;

/**
 * Remembers what a word, by itself, means to a lexicon. It is kept with the word, and so no longer than that. Shared by
 * all threads.
 *
 * @param <V> what is remembered; immutable
 */
public final class WordCache<V> {
    private final Function<Word, V> compute;

    /** A cache of a function of the word alone. */
    public WordCache(Function<Word, V> compute) {
        this.compute = compute;
    }

    /** The value of a word. */
    @SuppressWarnings("unchecked") // only this method keeps something in its name
    public V of(Word word) {
        Object known = word.kept(this);
        if (known != null) {
            return (V) known;
        }
        V value = compute.apply(word);
        word.keep(this, value);
        return value;
    }
}
