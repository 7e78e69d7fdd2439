package org.rasid.extraction.place;

import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/** Fixed phrases that hold the name of a place or an actor and mean neither: مسقط رأسه، صلاة المغرب. */
public final class NotNames {
    private final PhraseIndex<String> phrases;

    private NotNames(Table table) {
        PhraseIndex.Builder<String> builder = PhraseIndex.ofNames();
        table.rows().forEach(row -> builder.add(row.required("phrase"), row.required("phrase")));
        phrases = builder.build();
    }

    /** Reads the phrases from the class path; throws an {@link IllegalStateException} that names file and line. */
    public static NotNames load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static NotNames load(Lexicons lexicons) {
        return new NotNames(lexicons.table("org/rasid/extraction/place/not-names.tsv"));
    }

    /** Whether a phrase may start at a token: a test that costs little. */
    public boolean mayStart(Word word) {
        return phrases.mayStart(word);
    }

    /** The token after the longest such phrase that starts at a token; that token itself where there is none. */
    public int after(Sentence sentence, int i) {
        PhraseIndex.Match<String> match = phrases.at(sentence, i);
        return match == null ? i : match.end();
    }
}
