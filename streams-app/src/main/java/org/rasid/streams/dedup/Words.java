package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Tokenizer;

/** Texts as lists of comparable words: folded, without article and the particles written onto it. */
final class Words {
    private static final Pattern PREFIX = Pattern.compile("^(?:وال|بال|كال|فال|ولل|لل|ال)(?=.{2})");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(text, 0, text.length())) {
            if (!token.isPunctuation()) {
                String bare = PREFIX.matcher(token.folded()).replaceFirst("");
                words.add(bare.replace('ة', 'ه').replace('ؤ', 'و').replace('ئ', 'ي'));
            }
        }
        return words;
    }

    /** Share of the words of the smaller set that the other one has, 0 to 1; 0 where one is empty. */
    static double containment(Set<String> a, Set<String> b) {
        int smaller = Math.min(a.size(), b.size());
        return smaller == 0 ? 0 : (double) shared(a, b) / smaller;
    }

    /** Share of all words that both have, 0 to 1; 0 where both are empty. */
    static double overlap(Set<String> a, Set<String> b) {
        int shared = shared(a, b);
        int all = a.size() + b.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    static boolean meet(Collection<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static int shared(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size();
    }
}
