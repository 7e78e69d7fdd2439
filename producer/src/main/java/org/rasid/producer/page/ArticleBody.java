package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Weighs the text that the markup shows against the one that the metadata states. */
final class ArticleBody {
    /** Shorter texts state a summary, if anything. */
    private static final int MIN_WORDS = 15;

    private static final double AGREEING = 0.9;
    private static final double LONGER = 1.15;
    private static final double OF_ARTICLE = 0.75;

    private ArticleBody() {}

    /**
     * The stated text where it goes on where the shown one ends, or nothing is shown; else the shown paragraphs, without
     * those that are no part of a stated whole.
     */
    static List<String> reconcile(List<String> shown, List<String> stated) throws PageException {
        List<String> other = paragraphs(stated);
        int otherWords = words(other).size();
        if (otherWords < MIN_WORDS) {
            return shown;
        }
        int shownWords = words(shown).size();
        if (shownWords < MIN_WORDS) {
            return other;
        }
        Set<String> shownSet = new HashSet<>(words(shown));
        Set<String> otherSet = new HashSet<>(words(other));
        if (share(words(shown), otherSet) >= AGREEING && otherWords >= LONGER * shownWords) {
            return other;
        }
        boolean whole = !other.get(other.size() - 1).matches(".*(?:\\.\\.+|…)$") && 2 * otherWords > shownWords;
        if (whole && share(words(other), shownSet) >= AGREEING) {
            return shown.stream()
                    .filter(paragraph -> share(words(List.of(paragraph)), otherSet) >= OF_ARTICLE)
                    .toList();
        }
        return shown;
    }

    /** Some sites put markup into the text, once or twice escaped. */
    private static List<String> paragraphs(List<String> stated) throws PageException {
        List<String> paragraphs = new ArrayList<>();
        for (String text : stated) {
            String markup = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
            String broken = markup.replaceAll("\\r?\\n", "<br>");
            Unit.of(Dom.parse(broken).body(), element -> false).forEach(unit -> paragraphs.add(unit.text()));
        }
        return paragraphs;
    }

    private static List<String> words(List<String> paragraphs) {
        List<String> words = new ArrayList<>();
        for (String paragraph : paragraphs) {
            Arrays.stream(Plain.letters(paragraph).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    private static double share(List<String> words, Set<String> of) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(of::contains).count() / words.size();
    }
}
