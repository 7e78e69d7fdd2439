package org.rasid.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.text.WordCache;

/**
 * Finds lexicon phrases in a sentence: at each token the longest phrase that starts there. The first word may carry
 * proclitics (والولايات، للعراق), the last one an enclitic pronoun where the index allows it (هجماتهم); the words
 * between must stand as listed, apart from {@link Folding}. Punctuation breaks a phrase.
 *
 * @param <T> what a phrase stands for; one phrase may stand for several
 */
public final class PhraseIndex<T> {
    private final Node<T> root = new Node<>();
    private final boolean enclitics;

    private final WordCache<List<Beginning<T>>> beginnings;

    private PhraseIndex(boolean enclitics) {
        this.enclitics = enclitics;
        this.beginnings = new WordCache<>(this::compute);
    }

    /** A node that a reading of a word leads to. */
    private record Beginning<T>(Clitics.Analysis reading, Node<T> node) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>();
    }

    /**
     * A phrase found.
     *
     * @param first index of its first token
     * @param end index after its last token
     * @param values what it stands for, in the order of the lexicon; never empty
     * @param proclitics the particles before the first word; may be empty
     * @param prefix the letters that they take up, as {@link Clitics.Analysis#prefix} says
     * @param enclitic the pronoun after the last word; may be empty
     */
    public record Match<T>(int first, int end, List<T> values, String proclitics, String prefix, String enclitic) {}

    /** Collects phrases; use once. */
    public static final class Builder<T> {
        private final PhraseIndex<T> index;

        private Builder(boolean enclitics) {
            index = new PhraseIndex<>(enclitics);
        }

        /** Adds a phrase of one or more words separated by white space. */
        public Builder<T> add(String phrase, T value) {
            Node<T> node = index.root;
            for (String word : Folding.fold(phrase).strip().split("\\s+", -1)) {
                node = node.next.computeIfAbsent(word, w -> new Node<>());
            }
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
            return this;
        }

        public PhraseIndex<T> build() {
            return index;
        }
    }

    /** For names, which take no pronoun. */
    public static <T> Builder<T> ofNames() {
        return new Builder<>(false);
    }

    /** For common nouns and verbs, which may take a pronoun. */
    public static <T> Builder<T> ofWords() {
        return new Builder<>(true);
    }

    /** Every phrase of the sentence, left to right, without overlaps. */
    public List<Match<T>> find(Sentence sentence) {
        List<Match<T>> matches = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Match<T> match = at(sentence, i);
            if (match == null) {
                i++;
            } else {
                matches.add(match);
                i = match.end();
            }
        }
        return matches;
    }

    /** The longest phrase that starts at a token; of equally long ones, that with the fewest clitics. Null: none. */
    public @Nullable Match<T> at(Sentence sentence, int first) {
        Token token = sentence.token(first);
        Match<T> best = null;
        List<Beginning<T>> beginnings = beginnings(token);
        for (int i = 0; i < beginnings.size(); i++) {
            Clitics.Analysis reading = beginnings.get(i).reading();
            Node<T> node = beginnings.get(i).node();
            Match<T> match = reading.enclitic().isEmpty()
                    ? longest(sentence, first, node, reading)
                    : node.values.isEmpty() ? null : match(token, first, first + 1, node, reading, reading.enclitic());
            if (match != null && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }

    /** The phrases of every length and reading that start at a token. */
    public List<Match<T>> all(Sentence sentence, int first) {
        Token head = sentence.token(first);
        List<Beginning<T>> beginnings = beginnings(head);
        if (beginnings.isEmpty()) {
            return List.of();
        }
        List<Match<T>> matches = new ArrayList<>();
        for (Beginning<T> beginning : beginnings) {
            Clitics.Analysis reading = beginning.reading();
            Node<T> node = beginning.node();
            if (!node.values.isEmpty()) {
                matches.add(match(head, first, first + 1, node, reading, reading.enclitic()));
            }
            if (!reading.enclitic().isEmpty()) {
                continue;
            }
            for (int i = first + 1; node != null && i < sentence.size() && !node.next.isEmpty(); i++) {
                Token token = sentence.token(i);
                if (token.isPunctuation()) {
                    break;
                }
                if (enclitics) {
                    addWithPronoun(matches, node, token, head, first, i, reading);
                }
                node = node.next.get(token.folded());
                if (node != null && !node.values.isEmpty()) {
                    matches.add(match(head, first, i + 1, node, reading, ""));
                }
            }
        }
        return matches;
    }

    private void addWithPronoun(
            List<Match<T>> matches,
            Node<T> node,
            Token token,
            Token head,
            int first,
            int at,
            Clitics.Analysis reading) {
        for (Clitics.Analysis last : token.analyses()) {
            boolean pronoun = last.proclitics().isEmpty() && !last.enclitic().isEmpty();
            Node<T> end = pronoun ? node.next.get(last.form()) : null;
            if (end != null && !end.values.isEmpty()) {
                matches.add(match(head, first, at + 1, end, reading, last.enclitic()));
            }
        }
    }

    /** Whether a phrase may start at a token: a test that costs little. */
    public boolean mayStart(Token token) {
        return !beginnings(token).isEmpty();
    }

    /** Whether a phrase may start at a word: a test that costs little. */
    public boolean mayStart(Word word) {
        return !beginnings.of(word).isEmpty();
    }

    private List<Beginning<T>> beginnings(Token token) {
        return token.isWord() ? beginnings.of(token.word()) : List.of();
    }

    private List<Beginning<T>> compute(Word word) {
        List<Beginning<T>> list = new ArrayList<>();
        for (Clitics.Analysis reading : word.analyses()) {
            Node<T> node = enclitics || reading.enclitic().isEmpty() ? root.next.get(reading.form()) : null;
            if (node != null) {
                list.add(new Beginning<>(reading, node));
            }
        }
        return List.copyOf(list);
    }

    private @Nullable Match<T> longest(Sentence sentence, int first, Node<T> start, Clitics.Analysis reading) {
        Node<T> node = start;
        Token head = sentence.token(first);
        Match<T> best = node.values.isEmpty() ? null : match(head, first, first + 1, node, reading, "");
        for (int i = first + 1; i < sentence.size() && !node.next.isEmpty(); i++) {
            Token token = sentence.token(i);
            if (token.isPunctuation()) {
                break;
            }
            if (enclitics) {
                for (Clitics.Analysis last : token.analyses()) {
                    Node<T> end =
                            last.proclitics().isEmpty() && !last.enclitic().isEmpty()
                                    ? node.next.get(last.form())
                                    : null;
                    if (end != null && !end.values.isEmpty()) {
                        best = match(head, first, i + 1, end, reading, last.enclitic());
                    }
                }
            }
            node = node.next.get(token.folded());
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                best = match(head, first, i + 1, node, reading, "");
            }
        }
        return best;
    }

    private Match<T> match(Token head, int first, int end, Node<T> node, Clitics.Analysis reading, String enclitic) {
        String prefix = reading.prefix(head.folded());
        return new Match<>(first, end, node.values, reading.proclitics(), prefix, enclitic);
    }
}
