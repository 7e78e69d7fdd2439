package org.rasid.extraction.quantity;

import java.util.List;
import java.util.stream.Stream;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;

/** The entries of the files of numbers. */
public final class QuantityEntries {
    private QuantityEntries() {}

    /** The entries of a file of this package, or of that of number words, without faults, in their order. */
    public static List<LexiconEntry> of(Table table) {
        String file = table.name().substring(table.name().lastIndexOf('/') + 1);
        return table.rows().stream()
                .flatMap(row -> switch (file) {
                    case "duals.tsv" -> duals(row);
                    case "kinds.tsv" -> phrases(row, row.get("kind"));
                    case "bounds.tsv" -> phrases(row, row.get("bound"));
                    default -> numbers(row);
                })
                .toList();
    }

    private static Stream<LexiconEntry> duals(Table.Row row) {
        return row.list("nouns").stream()
                .flatMap(noun -> Stream.of("ان", "ين")
                        .map(ending -> Duals.stem(Folding.fold(noun)) + ending)
                        .map(form -> LexiconEntry.name(row, "dual", "two of it", noun, form, true)));
    }

    private static Stream<LexiconEntry> phrases(Table.Row row, String id) {
        return row.list("phrases").stream()
                .map(phrase -> LexiconEntry.name(row, id, row.get("place") + " a number", phrase, phrase, true));
    }

    private static Stream<LexiconEntry> numbers(Table.Row row) {
        return row.list("forms").stream()
                .flatMap(form -> Stream.of(form, "ال" + form)
                        .map(one -> LexiconEntry.name(row, row.get("kind"), row.get("value"), form, one, true)));
    }
}
