package org.rasid.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two names are alike, as the scorer counts: at least half of their words in common. */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern ARTICLE = Pattern.compile("^(وال|بال|كال|فال|لل|ال)(?=[\\p{L}\\p{N}_]{2})");

    private Likeness() {}

    static boolean alike(String one, String other) {
        List<String> x = words(one);
        List<String> y = words(other);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        List<String> rest = new ArrayList<>(y);
        int hits = 0;
        for (String word : x) {
            hits += rest.remove(word) ? 1 : 0;
        }
        return 4 * hits >= x.size() + y.size();
    }

    private static List<String> words(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace("ـ", "");
        return WORD.matcher(folded)
                .results()
                .map(match -> ARTICLE.matcher(match.group()).replaceFirst(""))
                .toList();
    }
}
