package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rasid.extraction.EventType;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/** Finds the cues of all event types in a sentence. Immutable. */
final class CueFinder {
    private final PhraseIndex<Listed> index;

    /** A cue and the file that lists it: the longest phrase of one file does not hide a shorter one of another. */
    private record Listed(int file, Cue cue) {}

    private CueFinder(PhraseIndex<Listed> index) {
        this.index = index;
    }

    static CueFinder load(Lexicons lexicons) {
        PhraseIndex.Builder<Listed> index = PhraseIndex.ofWords();
        int file = 0;
        read(lexicons, Files.shared("cues.tsv"), EnumSet.allOf(EventType.class), file++, index);
        for (EventType type : EventType.values()) {
            read(lexicons, Files.of(type, "cues.tsv"), EnumSet.of(type), file++, index);
            read(lexicons, Files.of(type, "exclusions.tsv"), EnumSet.of(type), file++, index);
        }
        return new CueFinder(index.build());
    }

    private static void read(
            Lexicons lexicons, String file, Set<EventType> types, int number, PhraseIndex.Builder<Listed> index) {
        boolean exclusions = file.endsWith("exclusions.tsv");
        for (Table.Row row : lexicons.table(file).rows()) {
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
                forms(row, entry).forEach(form -> index.add(form, new Listed(number, cue)));
            }
        }
    }

    /** An entry is written as it stands, or, with the notation of a verb or noun, stands for all its forms. */
    static List<String> forms(Table.Row row, String entry) {
        Inflection inflection =
                entry.contains("/") ? Inflection.VERB : entry.contains("+") ? Inflection.NOUN : Inflection.PHRASE;
        try {
            return inflection.forms(entry).stream().map(Form::text).toList();
        } catch (IllegalArgumentException e) {
            throw row.fault(String.valueOf(e.getMessage()));
        }
    }

    private static int number(Table.Row row, String column) {
        try {
            return Integer.parseInt(row.required(column));
        } catch (NumberFormatException e) {
            throw row.fault("column \"" + column + "\" is not a whole number");
        }
    }

    boolean mayStart(Word word) {
        return index.mayStart(word);
    }

    /** The cues of a sentence, by their first token, of each file the longest at a token; they may overlap. */
    List<CueHit> find(Sentence sentence, BitSet starts) {
        List<CueHit> hits = new ArrayList<>();
        for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
            Map<Integer, PhraseIndex.Match<Listed>> longest = new TreeMap<>();
            List<PhraseIndex.Match<Listed>> matches = index.all(sentence, i);
            for (PhraseIndex.Match<Listed> match : matches) {
                for (Listed listed : match.values()) {
                    longest.merge(listed.file(), match, (one, other) -> other.end() > one.end() ? other : one);
                }
            }
            longest.forEach((file, match) -> match.values().stream()
                    .filter(listed -> listed.file() == file)
                    .forEach(listed -> hits.add(new CueHit(listed.cue(), match.first(), match.end()))));
        }
        return hits;
    }
}
