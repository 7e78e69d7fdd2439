package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Light;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.WordCache;

/** What kinds of things words are about, so that what is learned of one word holds for its like. Immutable. */
final class WordClasses {
    private final Map<String, List<String>> classes = new HashMap<>();

    private final WordCache<List<String>> known =
            new WordCache<>(word -> classes.getOrDefault(word.light(), List.of()));

    private WordClasses() {}

    static WordClasses load(Lexicons lexicons) {
        WordClasses all = new WordClasses();
        for (Table.Row row : lexicons.table(Files.shared("classes.tsv")).rows()) {
            String name = row.required("class");
            for (String word : row.list("words")) {
                List<String> known =
                        all.classes.computeIfAbsent(Light.stem(Folding.fold(word)), w -> new ArrayList<>(1));
                if (!known.contains(name)) {
                    known.add(name);
                }
            }
        }
        return all;
    }

    /** The classes of a word; mostly none or one. */
    List<String> of(Token token) {
        return token.isWord() ? known.of(token.word()) : List.of();
    }
}
