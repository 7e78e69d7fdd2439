package org.rasid.extraction.text;

import java.util.function.Function;

/**
 * As {@link WordCache}, but kept with the word itself: the cheapest, for what is asked of every token. A word has room for
 * one note; another's note is replaced.
 *
 * @param <V> what is remembered; immutable
 */
public final class WordNote<V> {
    private final Function<Word, V> compute;

    /** A note of a function of the word alone. */
    public WordNote(Function<Word, V> compute) {
        this.compute = compute;
    }

    /** The value of a word. */
    @SuppressWarnings("unchecked") // the owner is this
    public V of(Word word) {
        Word.Note note = word.note();
        if (note != null && note.owner() == this) {
            return (V) note.value();
        }
        V value = compute.apply(word);
        word.keep(new Word.Note(this, value));
        return value;
    }
}
