package org.rasid.extraction.event;

import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** Knows the lines around an article that are no part of it: menus, tags, links to other stories. */
final class Boilerplate {
    /** So many separators in one line make it a menu. */
    private static final int MENU_SEPARATORS = 4;

    private final PhraseIndex<String> beginnings;

    private Boilerplate(PhraseIndex<String> beginnings) {
        this.beginnings = beginnings;
    }

    static Boilerplate load(Lexicons lexicons) {
        PhraseIndex.Builder<String> index = PhraseIndex.ofNames();
        for (Table.Row row : lexicons.table(Files.shared("boilerplate.tsv")).rows()) {
            row.list("beginnings").forEach(words -> index.add(words, row.get("id")));
        }
        return new Boilerplate(index.build());
    }

    boolean holds(Sentence sentence) {
        int first = 0;
        int separators = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (i == first && token.isPunctuation() && i < MENU_SEPARATORS) {
                first++;
            }
            if (token.is("|") || token.is("#") || token.is("›")) {
                separators++;
            }
        }
        return separators >= MENU_SEPARATORS || (first < sentence.size() && beginnings.at(sentence, first) != null);
    }
}
