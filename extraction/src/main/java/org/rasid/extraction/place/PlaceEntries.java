package org.rasid.extraction.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;

/** The entries of the files of places. */
public final class PlaceEntries {
    private static final String ARTICLE = "ال";

    private PlaceEntries() {}

    /** The entries of a file of this package without faults, in their order. */
    public static List<LexiconEntry> of(Table table) {
        String file = table.name().substring(table.name().lastIndexOf('/') + 1);
        return table.rows().stream()
                .flatMap(row -> switch (file) {
                    case "demonyms.tsv" -> nationality(row).stream();
                    case "descriptors.tsv" ->
                        words(row, row.get("role"), "beside a name " + row.get("kind"), row.list("word"));
                    case "not-names.tsv" -> words(row, "not-a-name", "no name", List.of(row.get("phrase")));
                    default -> names(row);
                })
                .toList();
    }

    private static Stream<LexiconEntry> words(Table.Row row, String id, String meaning, List<String> words) {
        return words.stream().map(word -> LexiconEntry.name(row, id, meaning, word, word, true));
    }

    private static Stream<LexiconEntry> names(Table.Row row) {
        return row.list("ar").stream().map(listed -> {
            int slash = listed.indexOf('/');
            String name = slash < 0 ? listed : listed.substring(0, slash);
            String needs = slash < 0 ? row.get("needs") : listed.substring(slash + 1);
            boolean guarded = !needs.isEmpty() && !needs.equals(Gazetteer.Needs.NONE.name());
            String meaning = row.get("kind") + " " + row.get("country") + (guarded ? " needs " + needs : "");
            return LexiconEntry.name(row, row.get("id"), meaning, name, name, guarded);
        });
    }

    private static List<LexiconEntry> nationality(Table.Row row) {
        List<LexiconEntry> entries = new ArrayList<>();
        for (String adjective : row.list("adjective")) {
            String folded = Folding.fold(adjective);
            String stem = folded.substring(0, folded.length() - 1);
            Stream.concat(Demonyms.SINGULAR.stream(), Demonyms.PLURAL.stream())
                    .forEach(ending -> add(entries, row, adjective, stem + ending));
        }
        row.list("people").forEach(people -> add(entries, row, people, people));
        return entries;
    }

    private static void add(List<LexiconEntry> entries, Table.Row row, String listed, String form) {
        boolean guarded = !row.get("ambiguous").isEmpty();
        String meaning = guarded ? "nationality, ambiguous" : "nationality";
        entries.add(LexiconEntry.name(row, row.get("country"), meaning, listed, form, guarded));
        entries.add(LexiconEntry.name(row, row.get("country"), meaning, listed, ARTICLE + form, guarded));
    }
}
