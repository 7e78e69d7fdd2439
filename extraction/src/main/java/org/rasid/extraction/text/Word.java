package org.rasid.extraction.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A distinct word of the language in its folded spelling, with the ways to take it apart. Immutable to callers. */
public final class Word {
    private final String folded;
    private final int hash;

    // computed on first use; two threads may both compute it and find the same
    private @Nullable List<Clitics.Analysis> analyses;

    private @Nullable String light;

    private @Nullable Note note;

    // owners and what they keep, in turn
    private Object[] kept = {};

    /** What one owner keeps with the word at hand. */
    record Note(Object owner, Object value) {}

    Word(String folded) {
        this.folded = folded;
        this.hash = folded.hashCode();
    }

    /** The spelling after {@link Folding}; never empty. */
    public String folded() {
        return folded;
    }

    /** All readings into clitics and stem, the whole word first; never empty. */
    public List<Clitics.Analysis> analyses() {
        List<Clitics.Analysis> known = analyses;
        if (known == null) {
            known = List.copyOf(Clitics.analyse(folded));
            analyses = known;
        }
        return known;
    }

    /**
     * The word without what is written onto it at either end, as far as its letters alone tell: ال with the particles
     * before it, a lone و, and the pronouns of two letters. Rough, for comparing words only; never empty.
     */
    public String light() {
        String known = light;
        if (known == null) {
            known = Light.stem(folded);
            light = known;
        }
        return known;
    }

    @Nullable
    Note note() {
        return note;
    }

    void keep(Note kept) {
        note = kept;
    }

    /** What an owner keeps with the word; null where nothing. */
    @Nullable
    Object kept(Object owner) {
        Object[] all = kept;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i] == owner) {
                return all[i + 1];
            }
        }
        return null;
    }

    /** Keeps something with the word. Of two threads that keep at once one may be forgotten. */
    void keep(Object owner, Object value) {
        Object[] before = kept;
        Object[] after = Arrays.copyOf(before, before.length + 2);
        after[before.length] = owner;
        after[before.length + 1] = value;
        kept = after;
    }

    boolean matches(char[] letters, int length) {
        if (folded.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (folded.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Word word && word.hash == hash && word.folded.equals(folded));
    }

    @Override
    public String toString() {
        return folded;
    }
}
