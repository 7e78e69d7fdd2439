package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.EventType;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;

/** Finds the cues of all event types in a sentence. Immutable. */
final class CueFinder {
    /** One index a file: the longest phrase of one file must not hide a shorter one of another. */
    private final List<PhraseIndex<Cue>> indexes;

    private CueFinder(List<PhraseIndex<Cue>> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    static CueFinder load(List<EventType> types) {
        List<PhraseIndex<Cue>> indexes = new ArrayList<>();
        indexes.add(read(Files.shared("cues.tsv"), EnumSet.copyOf(types)));
        for (EventType type : types) {
            indexes.add(read(Files.of(type, "cues.tsv"), EnumSet.of(type)));
            indexes.add(read(Files.of(type, "exclusions.tsv"), EnumSet.of(type)));
        }
        return new CueFinder(indexes);
    }

    private static PhraseIndex<Cue> read(String file, Set<EventType> types) {
        PhraseIndex.Builder<Cue> index = PhraseIndex.ofWords();
        boolean exclusions = file.endsWith("exclusions.tsv");
        for (Table.Row row : Table.load(file).rows()) {
            Cue.Place place = row.constant("place", Cue.Place.class);
            Cue cue = new Cue(
                    row.required("id"),
                    types,
                    Set.copyOf(row.list("triggers")),
                    place,
                    place == Cue.Place.AROUND ? 0 : number(row, "reach"),
                    row.get("crosses").equals("yes"),
                    exclusions ? Map.of() : Fields.read(row, "fields"),
                    exclusions ? 0 : number(row, "weight"));
            if (!exclusions && cue.fields().isEmpty()) {
                throw row.fault("column \"fields\" is empty");
            }
            for (String entry : row.list("words")) {
                forms(row, entry).forEach(form -> index.add(form, cue));
            }
        }
        return index.build();
    }

    /** An entry is written as it stands, or, with the notation of a verb or noun, stands for all its forms. */
    private static List<String> forms(Table.Row row, String entry) {
        Inflection inflection =
                entry.contains("/") ? Inflection.VERB : entry.contains("+") ? Inflection.NOUN : Inflection.PHRASE;
        try {
            return inflection.forms(entry).stream().map(Form::text).toList();
        } catch (IllegalArgumentException e) {
            throw row.fault("\"" + entry + "\" is not in the notation: " + e);
        }
    }

    private static int number(Table.Row row, String column) {
        try {
            return Integer.parseInt(row.required(column));
        } catch (NumberFormatException e) {
            throw row.fault("column \"" + column + "\" is not a whole number");
        }
    }

    /** The cues of a sentence, by their first token; they may overlap. */
    List<CueHit> find(Sentence sentence) {
        List<CueHit> hits = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (PhraseIndex<Cue> index : indexes) {
                PhraseIndex.Match<Cue> match = index.at(sentence, i);
                if (match != null) {
                    match.values().forEach(cue -> hits.add(new CueHit(cue, match.first(), match.end())));
                }
            }
        }
        return hits;
    }
}
