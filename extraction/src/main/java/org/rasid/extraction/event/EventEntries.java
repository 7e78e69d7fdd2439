package org.rasid.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Table;

/** The entries of the files of event rules. */
public final class EventEntries {
    private EventEntries() {}

    /** The entries of a file of this package without faults, in their order. */
    public static List<LexiconEntry> of(Table table) {
        String[] path = table.name().split("/", -1);
        String type = path[path.length - 2].toUpperCase(Locale.ROOT).replace('-', '_');
        return table.rows().stream()
                .flatMap(row -> switch (path[path.length - 1]) {
                    case "triggers.tsv" -> triggers(row, type);
                    case "cues.tsv" -> cues(row, row.get("fields"));
                    case "exclusions.tsv" -> cues(row, "excludes: " + row.get("reason"));
                    case "words.tsv" -> words(row, row.get("kind"), "class of words", row.list("words"));
                    case "circumstances.tsv" ->
                        words(row, row.get("kind"), "opener of a circumstance", row.list("openers"));
                    case "classes.tsv" -> words(row, row.get("class"), "class of words", row.list("words"));
                    default -> words(row, row.get("id"), "left out", row.list("beginnings"));
                })
                .toList();
    }

    private static Stream<LexiconEntry> triggers(Table.Row row, String type) {
        Inflection inflection = row.constant("inflection", Inflection.class);
        String strength = row.get("strength");
        boolean guarded = strength.equals("faint") || !row.list("with").isEmpty();
        String meaning = type + " " + row.get("sense") + " " + strength;
        return row.list("words").stream()
                .flatMap(listed -> inflection.forms(listed).stream()
                        .map(form -> LexiconEntry.word(row, row.get("id"), meaning, listed, form.text(), guarded)));
    }

    private static Stream<LexiconEntry> cues(Table.Row row, String meaning) {
        return row.list("words").stream()
                .flatMap(listed -> CueFinder.forms(row, listed).stream()
                        .map(form -> LexiconEntry.word(row, row.get("id"), meaning, listed, form, true)));
    }

    private static Stream<LexiconEntry> words(Table.Row row, String id, String meaning, List<String> words) {
        return words.stream().map(word -> LexiconEntry.name(row, id, meaning, word, word, true));
    }
}
