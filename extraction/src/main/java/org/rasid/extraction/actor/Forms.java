package org.rasid.extraction.actor;

import java.util.LinkedHashSet;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;

/** The forms of a row: each listed word inflected as its column {@code inflection} says; FIXED where empty. */
final class Forms {
    private Forms() {}

    static Set<String> of(Table.Row row, String column) {
        Inflection inflection =
                row.get("inflection").isEmpty() ? Inflection.FIXED : row.constant("inflection", Inflection.class);
        Set<String> forms = new LinkedHashSet<>();
        for (String word : row.list(column)) {
            try {
                forms.addAll(inflection.forms(word));
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
        for (String word : row.list("also")) {
            forms.addAll(Inflection.FIXED.forms(word));
        }
        return forms;
    }
}
