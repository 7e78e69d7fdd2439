package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.text.WordCache;

/** The words that lexicon, rules and prepositions know, by number: a token that is none of them costs only its look-ups. */
final class Vocabulary {
    private static final String ARTICLE = "ال";

    private final Map<String, Form> words = new HashMap<>();
    private final Map<String, Form> afterArticle = new HashMap<>();
    private final BitSet wholes = new BitSet();
    private final WordCache<List<Form>> known = new WordCache<>(this::compute);

    /**
     * A word of the vocabulary as it stands in a token.
     *
     * @param word its number
     * @param proclitics the particles before it; may be empty
     */
    record Form(int word, String proclitics) {}

    /** The number of a word, which is folded and made known. */
    int add(String word) {
        String folded = Folding.fold(word);
        Form known = words.get(folded);
        if (known == null) {
            known = new Form(words.size(), "");
            words.put(folded, known);
            if (folded.startsWith(ARTICLE)) {
                afterArticle.put(folded.substring(ARTICLE.length()), known);
            }
        }
        return known.word();
    }

    /** Makes a word known that is never read as a particle and another word: باب is not ب and آب. */
    void addWhole(String word) {
        wholes.set(add(word));
    }

    int size() {
        return words.size();
    }

    /** The known words that a token may be, fewer particles first; an enclitic makes another word. */
    List<Form> of(Token token) {
        if (!token.isWord()) {
            Form mark = words.get(token.folded());
            return mark == null ? List.of() : List.of(mark);
        }
        return known.of(token.word());
    }

    private List<Form> compute(Word token) {
        List<Form> forms = List.of();
        for (Clitics.Analysis reading : token.analyses()) {
            Form known = known(token, reading);
            if (known != null) {
                if (known.proclitics().isEmpty() && reading.isWhole() && wholes.get(known.word())) {
                    return List.of(known);
                }
                if (forms.isEmpty()) {
                    forms = new ArrayList<>(2);
                }
                forms.add(reading.proclitics().isEmpty() ? known : new Form(known.word(), reading.proclitics()));
            }
        }
        return forms;
    }

    private @Nullable Form known(Word token, Clitics.Analysis reading) {
        if (!reading.enclitic().isEmpty()) {
            return null;
        }
        if (!reading.definite()) {
            return words.get(reading.stem());
        }
        // an article that is written out is also part of the stem of another reading
        boolean written =
                token.folded().startsWith(ARTICLE, reading.proclitics().length());
        return written ? null : afterArticle.get(reading.stem());
    }
}
