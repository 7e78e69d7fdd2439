package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** The rules of one file, found by what they may begin with. */
final class Rules {
    private final List<Rule> rules;
    private final Map<String, List<Integer>> byStart = new HashMap<>();

    private Rules(List<Rule> rules) {
        this.rules = rules;
        for (int i = 0; i < rules.size(); i++) {
            for (String start : rules.get(i).pattern().starts()) {
                byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(i);
            }
        }
    }

    static Rules load(String resource) {
        return new Rules(Rule.load(resource));
    }

    /** What a rule has matched. */
    record Match(int first, int end, Rule rule, Captures captures) {}

    /** All matches that start at a token: the longest first, among equals those of the earlier rule. */
    List<Match> at(Sentence sentence, List<List<Lexeme>> lexemes, int first) {
        Map<Integer, Rule> candidates = new TreeMap<>();
        Token token = sentence.token(first);
        offer(token.folded(), candidates);
        for (Clitics.Analysis reading : token.analyses()) {
            if (reading.enclitic().isEmpty()) {
                offer(reading.form(), candidates);
            }
        }
        for (Lexeme lexeme : lexemes.get(first)) {
            offer("<" + lexeme.type() + ">", candidates);
        }
        List<Match> matches = new ArrayList<>();
        for (Rule rule : candidates.values()) {
            if (rule.fits(sentence, lexemes, first)) {
                Consumer<Pattern.Cursor> add =
                        cursor -> matches.add(new Match(first, cursor.at(), rule, new Captures(cursor.captured())));
                rule.pattern().match(sentence, lexemes, first, add);
            }
        }
        matches.removeIf(match -> match.end() <= first);
        matches.sort(Comparator.comparingInt(Match::end).reversed());
        return matches;
    }

    private void offer(String start, Map<Integer, Rule> candidates) {
        for (int i : byStart.getOrDefault(start, List.of())) {
            candidates.put(i, rules.get(i));
        }
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
