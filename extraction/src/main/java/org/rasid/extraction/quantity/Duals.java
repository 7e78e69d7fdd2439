package org.rasid.extraction.quantity;

import java.util.HashSet;
import java.util.Set;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.text.WordCache;

/** The duals of nouns that the news counts: جنديين، غارتان، إرهابيين اثنين. */
final class Duals {
    private static final Set<String> TWO = Set.of("اثنين", "اثنان", "اثنتين", "اثنتان");

    private static final Set<String> OTHERS = Set.of("اخران", "اخرين", "اخريان", "اخريين");

    private final Set<String> certain = new HashSet<>();
    private final Set<String> uncertain = new HashSet<>();
    private final WordCache<Certainty> known = new WordCache<>(this::compute);

    /** Whether a word is a dual: WITH_TWO, if a word for two follows it. */
    private enum Certainty {
        NO,
        WITH_TWO,
        YES
    }

    static Duals load(Lexicons lexicons) {
        Duals duals = new Duals();
        for (Table.Row row :
                lexicons.table("org/rasid/extraction/quantity/duals.tsv").rows()) {
            boolean pluralLooksSo = row.required("plural").equals("in");
            for (String noun : row.list("nouns")) {
                String stem = stem(Folding.fold(noun));
                duals.certain.add(stem + "ان");
                (pluralLooksSo ? duals.uncertain : duals.certain).add(stem + "ين");
                if (stem.endsWith("ت")) {
                    duals.certain.add(stem + "ا");
                }
            }
        }
        return duals;
    }

    static String stem(String noun) {
        return noun.endsWith("ة") ? noun.substring(0, noun.length() - 1) + "ت" : noun;
    }

    /** Index after the dual that starts at a token, with a "two" and an "other" that follow it; the same index where there is none. */
    int end(Sentence sentence, int first) {
        boolean two = first + 1 < sentence.size()
                && TWO.contains(sentence.token(first + 1).folded());
        Token token = sentence.token(first);
        Certainty dual = token.isWord() ? known.of(token.word()) : Certainty.NO;
        boolean isDual = dual == Certainty.YES || (two && dual == Certainty.WITH_TWO);
        return isDual ? afterOthers(sentence, two ? first + 2 : first + 1) : first;
    }

    boolean mayStart(Word word) {
        return known.of(word) != Certainty.NO;
    }

    private Certainty compute(Word word) {
        Certainty best = Certainty.NO;
        for (Clitics.Analysis reading : word.analyses()) {
            if (reading.enclitic().isEmpty() && certain.contains(reading.stem())) {
                return Certainty.YES;
            }
            if (reading.enclitic().isEmpty() && uncertain.contains(reading.stem())) {
                best = Certainty.WITH_TWO;
            }
        }
        return best;
    }

    private static int afterOthers(Sentence sentence, int end) {
        return end < sentence.size() && OTHERS.contains(sentence.token(end).folded()) ? end + 1 : end;
    }
}
