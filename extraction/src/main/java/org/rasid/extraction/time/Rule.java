package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;

/**
 * One line of a rule file.
 *
 * @param id stable name, shared by lines that read the same thing
 * @param after words or classes of which one must stand before the pattern; null: anything may
 * @param first whether the start of the sentence will do in their stead, which the file writes {@code ^}
 * @param reader null: what the pattern matches is no time
 */
record Rule(String id, @Nullable WordSet after, boolean first, Pattern pattern, Readings.@Nullable Reader reader) {
    private static final String NOTHING = "nothing";
    private static final String SENTENCE_START = "^";

    static List<Rule> load(Lexicons lexicons, String resource, Vocabulary vocabulary) {
        Map<String, String> parts = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Table.Row row : lexicons.table(resource).rows()) {
            String id = row.required("rule");
            String pattern = expand(row.required("pattern"), parts, row);
            if (id.startsWith("$")) {
                parts.put(id, pattern);
                continue;
            }
            String reading = row.required("reading");
            try {
                List<String> after = new ArrayList<>(row.list("after"));
                boolean first = after.remove(SENTENCE_START);
                rules.add(new Rule(
                        id,
                        after.isEmpty() && !first ? null : WordSet.of(after, vocabulary),
                        first,
                        Pattern.compile(pattern, vocabulary),
                        reading.equals(NOTHING) ? null : Readings.named(reading)));
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(rules);
    }

    private static String expand(String pattern, Map<String, String> parts, Table.Row row) {
        List<String> out = new ArrayList<>();
        for (String element : Pattern.words(pattern)) {
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
    boolean fits(Line line, int start) {
        return after == null || (start == 0 ? first : after.endsBefore(line, start));
    }
}
