package org.rasid.extraction.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** Phrases that stand right before or after a number and say something about it. */
final class Cues<E extends Enum<E>> {
    private record Cue<E>(boolean before, List<String> words, E meaning) {}

    private final List<Cue<E>> cues;

    private Cues(List<Cue<E>> cues) {
        this.cues = cues;
    }

    static <E extends Enum<E>> Cues<E> load(Lexicons lexicons, String resource, String column, Class<E> meanings) {
        List<Cue<E>> cues = new ArrayList<>();
        for (Table.Row row : lexicons.table(resource).rows()) {
            String place = row.required("place");
            if (!place.equals("before") && !place.equals("after")) {
                throw row.fault("column \"place\": \"" + place + "\" is neither before nor after");
            }
            for (String phrase : row.list("phrases")) {
                List<String> words = List.of(Folding.fold(phrase).split(" ", -1));
                cues.add(new Cue<>(place.equals("before"), words, row.constant(column, meanings)));
            }
        }
        cues.sort(Comparator.comparingInt((Cue<E> cue) -> cue.words().size()).reversed());
        return new Cues<>(cues);
    }

    /** What the longest phrase that ends before a token says; null: there is none. */
    @Nullable
    E before(Sentence sentence, int first) {
        for (Cue<E> cue : cues) {
            if (cue.before() && stands(sentence, first - cue.words().size(), cue.words())) {
                return cue.meaning();
            }
        }
        return null;
    }

    /** What the longest phrase that starts at a token says; null: there is none. */
    @Nullable
    E after(Sentence sentence, int end) {
        for (Cue<E> cue : cues) {
            if (!cue.before() && stands(sentence, end, cue.words())) {
                return cue.meaning();
            }
        }
        return null;
    }

    private static boolean stands(Sentence sentence, int first, List<String> words) {
        if (first < 0 || first + words.size() > sentence.size() || !starts(sentence.token(first), words.get(0))) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!sentence.token(first + k).is(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(Token token, String word) {
        if (token.is(word)) {
            return true;
        }
        for (Clitics.Analysis reading : token.analyses()) {
            if (reading.enclitic().isEmpty() && reading.form().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
