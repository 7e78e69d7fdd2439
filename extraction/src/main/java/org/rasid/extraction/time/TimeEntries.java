package org.rasid.extraction.time;

import java.util.List;
import java.util.stream.Stream;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Table;

/** The entries of the files of times. */
public final class TimeEntries {
    private TimeEntries() {}

    /** The entries of a file of this package without faults, in their order; rules have none. */
    public static List<LexiconEntry> of(Table table) {
        String file = table.name().substring(table.name().lastIndexOf('/') + 1);
        return table.rows().stream()
                .flatMap(row -> switch (file) {
                    case "words.tsv" -> words(row, row.get("class"), row.get("value"), row.list("forms"));
                    case "relations.tsv" -> words(row, row.get("relation"), "before a time", row.list("phrases"));
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Stream<LexiconEntry> words(Table.Row row, String id, String meaning, List<String> words) {
        return words.stream().map(word -> LexiconEntry.name(row, id, meaning, word, word, true));
    }
}
