package org.rasid.extraction.actor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;

/** The forms of a row: each listed word inflected as its column {@code inflection} says; FIXED where empty. */
final class Forms {
    private Forms() {}

    static Set<String> of(Table.Row row, String column) {
        Set<String> forms = new LinkedHashSet<>();
        byWord(row, column).values().forEach(forms::addAll);
        return forms;
    }

    /** The same, by the word as listed. */
    static Map<String, List<String>> byWord(Table.Row row, String column) {
        Inflection inflection =
                row.get("inflection").isEmpty() ? Inflection.FIXED : row.constant("inflection", Inflection.class);
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (String word : row.list(column)) {
            try {
                forms.put(word, inflection.forms(word));
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
        for (String word : row.list("also")) {
            forms.putIfAbsent(word, Inflection.FIXED.forms(word));
        }
        return forms;
    }
}
