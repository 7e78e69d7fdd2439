package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;

/** The prepositions before a time. */
final class Relations {
    /** How many tokens of a clock time may stand between preposition and day: الساعة السادسة والنصف من. */
    private static final int LONGEST_CLOCK = 6;

    private record Phrase(List<String> words, TimeRelation relation) {}

    /** A preposition: its relation and the index of its first token. */
    record Found(TimeRelation relation, int first) {}

    private final List<Phrase> phrases = new ArrayList<>();

    static Relations load(Lexicons lexicons) {
        Relations relations = new Relations();
        for (Table.Row row :
                lexicons.table("org/rasid/extraction/time/relations.tsv").rows()) {
            for (String phrase : row.list("phrases")) {
                List<String> words = List.of(Folding.fold(phrase).split(" ", -1));
                relations.phrases.add(new Phrase(words, row.constant("relation", TimeRelation.class)));
            }
        }
        return relations;
    }

    /** The longest preposition that ends right before a time, or before the clock time that belongs to it. */
    @Nullable
    Found before(Sentence sentence, int first) {
        Found found = endingAt(sentence, first);
        for (int i = first - 1; found == null && i >= Math.max(0, first - LONGEST_CLOCK); i--) {
            if (sentence.token(i).is("الساعة")) {
                found = endingAt(sentence, i);
                break;
            }
        }
        return found;
    }

    private @Nullable Found endingAt(Sentence sentence, int end) {
        Found best = null;
        for (Phrase phrase : phrases) {
            int first = end - phrase.words().size();
            if (first >= 0 && (best == null || first < best.first()) && stands(sentence, first, phrase.words())) {
                best = new Found(phrase.relation(), first);
            }
        }
        return best;
    }

    private static boolean stands(Sentence sentence, int first, List<String> words) {
        boolean starts = false;
        for (Clitics.Analysis reading : sentence.token(first).analyses()) {
            starts |= reading.enclitic().isEmpty() && reading.form().equals(words.get(0));
        }
        for (int k = 1; k < words.size(); k++) {
            starts &= sentence.token(first + k).is(words.get(k));
        }
        return starts;
    }
}
