package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.rasid.extraction.text.Folding;

/** Texts as lists of comparable words: folded, without article and the particles written onto it. */
final class Words {
    /** Article, alone or with a particle before it. */
    private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال");

    /** Letters that a word has at least without its prefix. */
    private static final int SHORTEST = 2;

    private Words() {}

    static List<String> of(String text) {
        String folded = Folding.fold(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < folded.length()) {
            int c = folded.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!isOfWord(c)) {
                add(folded, start, at, words);
                start = next;
            }
            at = next;
        }
        add(folded, start, at, words);
        return words;
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(c);
        };
    }

    private static void add(String text, int start, int end, List<String> words) {
        if (start < end) {
            String bare = text.substring(start + prefix(text, start, end), end);
            words.add(bare.replace('ة', 'ه').replace('ؤ', 'و').replace('ئ', 'ي'));
        }
    }

    private static int prefix(String text, int start, int end) {
        for (String prefix : PREFIXES) {
            int bare = start + prefix.length();
            if (text.startsWith(prefix, start) && bare < end && text.codePointCount(bare, end) >= SHORTEST) {
                return prefix.length();
            }
        }
        return 0;
    }

    /** Share of the words of the smaller set that the other one has, 0 to 1; 0 where one is empty. */
    static double containment(Set<String> a, Set<String> b) {
        int smaller = Math.min(a.size(), b.size());
        return smaller == 0 ? 0 : (double) shared(a, b) / smaller;
    }

    static boolean meet(Collection<String> a, Set<String> b) {
        for (String word : a) {
            if (b.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of the smaller set are mostly those of the other, give or take the spelling of names. */
    static boolean similar(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = smaller == a ? b : a;
        long found = smaller.stream()
                .filter(w -> larger.stream().anyMatch(v -> isVariant(w, v)))
                .count();
        return !smaller.isEmpty() && 2 * found >= smaller.size();
    }

    /** Whether two words are equal or two transcriptions of one name: a long common beginning, little after it. */
    static boolean isVariant(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && a.length() - common <= 2 && b.length() - common <= 2;
    }

    private static int shared(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = smaller == a ? b : a;
        int shared = 0;
        for (String word : smaller) {
            shared += larger.contains(word) ? 1 : 0;
        }
        return shared;
    }
}
