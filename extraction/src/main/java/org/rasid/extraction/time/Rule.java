package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;

/**
 * One line of a rule file.
 *
 * @param id stable name, shared by lines that read the same thing
 * @param after words or {@code <class>}es of which one must stand before the pattern, {@code ^} for the start of the
 *     sentence; empty: anything may
 * @param reader null: what the pattern matches is no time
 */
record Rule(String id, Set<String> after, Pattern pattern, Readings.@Nullable Reader reader) {
    private static final String NOTHING = "nothing";
    private static final String SENTENCE_START = "^";
    private static final int LONGEST_LEXEME = 6;

    static List<Rule> load(String resource) {
        Map<String, String> parts = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Table.Row row : Table.load(resource).rows()) {
            String id = row.required("rule");
            String pattern = expand(row.required("pattern"), parts, row);
            if (id.startsWith("$")) {
                parts.put(id, pattern);
                continue;
            }
            String reading = row.required("reading");
            try {
                Set<String> after = row.list("after").stream()
                        .map(word -> Folding.fold(word))
                        .collect(Collectors.toUnmodifiableSet());
                rules.add(new Rule(
                        id, after, Pattern.compile(pattern), reading.equals(NOTHING) ? null : Readings.named(reading)));
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(rules);
    }

    private static String expand(String pattern, Map<String, String> parts, Table.Row row) {
        List<String> out = new ArrayList<>();
        for (String element : pattern.split("\\s+", -1)) {
            if (!element.startsWith("$") || element.equals("$")) {
                out.add(element);
                continue;
            }
            boolean optional = element.endsWith("?");
            String part = parts.get(optional ? element.substring(0, element.length() - 1) : element);
            if (part == null) {
                throw row.fault("no part of patterns \"" + element + "\" above");
            }
            out.add("[ " + part + (optional ? " ]?" : " ]"));
        }
        return String.join(" ", out);
    }

    /** Whether what stands before a token is as the rule wants it. */
    boolean fits(Sentence sentence, List<List<Lexeme>> lexemes, int first) {
        if (after.isEmpty()) {
            return true;
        }
        if (first == 0) {
            return after.contains(SENTENCE_START);
        }
        for (Clitics.Analysis reading : sentence.token(first - 1).analyses()) {
            if (reading.enclitic().isEmpty() && after.contains(reading.form())) {
                return true;
            }
        }
        for (int i = Math.max(0, first - LONGEST_LEXEME); i < first; i++) {
            for (Lexeme lexeme : lexemes.get(i)) {
                if (lexeme.end() == first && after.contains("<" + lexeme.type() + ">")) {
                    return true;
                }
            }
        }
        return false;
    }
}
