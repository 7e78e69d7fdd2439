package org.rasid.extraction.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Table;

/** The entries of the files of actors and targets. */
public final class ActorEntries {
    private static final String ARTICLE = "ال";

    private ActorEntries() {}

    /** The entries of a file of this package without faults, in their order. */
    public static List<LexiconEntry> of(Table table) {
        String file = table.name().substring(table.name().lastIndexOf('/') + 1);
        return table.rows().stream()
                .flatMap(row -> switch (file) {
                    case "nouns.tsv" ->
                        forms(
                                row,
                                "noun",
                                row.get("use"),
                                row.get("kind") + (row.get("target").isEmpty() ? "" : " target " + row.get("target")));
                    case "modifiers.tsv" -> forms(row, "word", row.get("role"), "after a noun");
                    default -> names(row);
                })
                .toList();
    }

    private static Stream<LexiconEntry> names(Table.Row row) {
        return row.list("ar").stream().map(listed -> {
            boolean quoted = listed.endsWith(ActorList.QUOTED);
            String name = quoted ? listed.substring(0, listed.length() - ActorList.QUOTED.length()) : listed;
            String meaning = row.get("kind") + " " + row.get("country") + (quoted ? " in quotation marks" : "");
            return LexiconEntry.name(row, row.get("id"), meaning, name, name, quoted);
        });
    }

    private static Stream<LexiconEntry> forms(Table.Row row, String column, String id, String meaning) {
        List<LexiconEntry> entries = new ArrayList<>();
        Forms.byWord(row, column)
                .forEach((listed, forms) -> forms.forEach(form -> {
                    entries.add(LexiconEntry.name(row, id, meaning, listed, form, true));
                    if (!id.equals(Nouns.Role.CONSTRUCT.name())) {
                        entries.add(LexiconEntry.name(row, id, meaning, listed, ARTICLE + form, true));
                    }
                }));
        return entries.stream();
    }
}
