package org.rasid.extraction.quantity;

import java.util.HashSet;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** The duals of nouns that the news counts: جنديين، غارتان، إرهابيين اثنين. */
final class Duals {
    private static final Set<String> TWO = Set.of("اثنين", "اثنان", "اثنتين", "اثنتان");

    private final Set<String> certain = new HashSet<>();
    private final Set<String> uncertain = new HashSet<>();

    static Duals load() {
        Duals duals = new Duals();
        for (Table.Row row :
                Table.load("org/rasid/extraction/quantity/duals.tsv").rows()) {
            boolean pluralLooksSo = row.required("plural").equals("in");
            for (String noun : row.list("nouns")) {
                String stem = stem(Folding.fold(noun));
                duals.certain.add(stem + "ان");
                (pluralLooksSo ? duals.uncertain : duals.certain).add(stem + "ين");
                if (stem.endsWith("ت")) {
                    duals.certain.add(stem + "ي");
                    duals.certain.add(stem + "ا");
                }
            }
        }
        return duals;
    }

    private static String stem(String noun) {
        if (noun.endsWith("ة")) {
            return noun.substring(0, noun.length() - 1) + "ت";
        }
        return noun.endsWith("ئ") ? noun.substring(0, noun.length() - 1) + "ئ" : noun;
    }

    /** Index after the dual that starts at a token, with a "two" that follows it; the same index where there is none. */
    int end(Sentence sentence, int first) {
        boolean two = first + 1 < sentence.size()
                && TWO.contains(sentence.token(first + 1).folded());
        Token token = sentence.token(first);
        for (Clitics.Analysis reading : token.analyses()) {
            if (reading.enclitic().isEmpty()
                    && (certain.contains(reading.stem()) || (two && uncertain.contains(reading.stem())))) {
                return two ? first + 2 : first + 1;
            }
        }
        return first;
    }
}
