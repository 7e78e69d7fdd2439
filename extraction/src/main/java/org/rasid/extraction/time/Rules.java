package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;

/** The rules of one file, found by what they may begin with. */
final class Rules {
    private final List<Rule> rules;
    private final @Nullable BitSet[] byWord;
    private final Map<String, BitSet> byType = new HashMap<>();

    private Rules(List<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules;
        byWord = new BitSet[vocabulary.size()];
        for (int i = 0; i < rules.size(); i++) {
            WordSet starts = WordSet.of(rules.get(i).pattern().starts(), vocabulary);
            for (int word = starts.words().nextSetBit(0);
                    word >= 0;
                    word = starts.words().nextSetBit(word + 1)) {
                if (byWord[word] == null) {
                    byWord[word] = new BitSet();
                }
                byWord[word].set(i);
            }
            for (String type : starts.types()) {
                byType.computeIfAbsent(type, t -> new BitSet()).set(i);
            }
        }
    }

    static Rules load(Lexicons lexicons, String resource, Vocabulary vocabulary) {
        List<Rule> rules = Rule.load(lexicons, resource, vocabulary);
        return new Rules(rules, vocabulary);
    }

    /** What a rule has matched. */
    record Match(int first, int end, Rule rule, Captures captures) {}

    /** All matches that start at a token: the longest first, among equals those of the earlier rule. */
    List<Match> at(Line line, int first) {
        BitSet candidates = candidates(line, first);
        if (candidates == null) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            if (rule.fits(line, first)) {
                rule.pattern()
                        .match(
                                line,
                                first,
                                cursor -> matches.add(
                                        new Match(first, cursor.at(), rule, new Captures(cursor.captured()))));
            }
        }
        if (matches.isEmpty()) {
            return matches;
        }
        matches.removeIf(match -> match.end() <= first);
        matches.sort(Comparator.comparingInt(Match::end).reversed());
        return matches;
    }

    /** The rules that may start at a token; null: none. */
    private @Nullable BitSet candidates(Line line, int i) {
        BitSet candidates = null;
        for (Vocabulary.Form form : line.forms(i)) {
            candidates = union(candidates, form.word() < byWord.length ? byWord[form.word()] : null);
        }
        for (Lexeme lexeme : line.lexemes(i)) {
            candidates = union(candidates, byType.get(lexeme.type()));
        }
        return candidates;
    }

    private static @Nullable BitSet union(@Nullable BitSet some, @Nullable BitSet more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        BitSet all = (BitSet) some.clone();
        all.or(more);
        return all;
    }

    /** The ids of all rules that read a time, each once. */
    List<String> ids() {
        return rules.stream()
                .filter(rule -> rule.reader() != null)
                .map(Rule::id)
                .distinct()
                .toList();
    }
}
