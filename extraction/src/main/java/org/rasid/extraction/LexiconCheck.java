package org.rasid.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.event.EventFinder;
import org.rasid.extraction.lexicon.LexiconFault;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.model.LinearModel;

/**
 * What is wrong with the lexicons, and what they hold.
 *
 * @param faults what stops the start, in the order of files and lines: each what the strict loaders say when the faults
 *     before it are out of the way
 * @param warnings what loads, but looks like a mistake
 * @param files every data file, sorted
 * @param counts how many there are of each kind, in alphabetical order; lines with faults do not count
 */
public record LexiconCheck(
        List<Remark> faults, List<Remark> warnings, List<DataFile> files, Map<String, Integer> counts) {
    public LexiconCheck {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /**
     * A fault or a warning.
     *
     * @param file below {@link Lexicons#ROOT}
     * @param line from 1; 0 for the file as a whole
     */
    public record Remark(String file, int line, String what) {}

    /**
     * A data file.
     *
     * @param name below {@link Lexicons#ROOT}
     * @param rows lines that hold data
     * @param holds what it holds, by its own first comment
     */
    public record DataFile(String name, int rows, String holds) {}

    /** The names of all data files, below {@link Lexicons#ROOT}, sorted. */
    public static List<String> names() {
        return DataFiles.names();
    }

    /** Loads everything that there is to load. */
    public static LexiconCheck of(Lexicons lexicons) {
        List<Remark> faults = new ArrayList<>();
        Lexicons sound = lexicons;
        LexiconFault fault = fault(sound);
        while (fault != null) {
            faults.add(new Remark(below(fault.file()), fault.line(), fault.what()));
            sound = sound.without(fault);
            fault = fault(sound);
        }
        faults.sort(Comparator.comparing(Remark::file).thenComparingInt(Remark::line));
        List<Remark> warnings = new LexiconWarnings(sound, LexiconIndex.load(sound)).all();
        return new LexiconCheck(faults, warnings, files(sound), counts(sound));
    }

    /** The first fault that the loaders find; null where there is none. */
    private static @Nullable LexiconFault fault(Lexicons lexicons) {
        try {
            EventFinder.load(lexicons);
            LinearModel.load(lexicons);
            return null;
        } catch (LexiconFault fault) {
            return fault;
        }
    }

    /** Every data file, sorted; throws {@link LexiconFault}. */
    public static List<DataFile> files(Lexicons lexicons) {
        return names().stream()
                .map(name -> new DataFile(name, rows(lexicons, name), holds(lexicons.text(Lexicons.ROOT + name))))
                .toList();
    }

    private static int rows(Lexicons lexicons, String name) {
        return lexicons.table(Lexicons.ROOT + name).rows().size();
    }

    private static String holds(String text) {
        String comment = text.lines()
                .filter(line -> line.startsWith("#"))
                .findFirst()
                .orElse("")
                .replaceFirst("^#+\\s*", "");
        return comment.replaceFirst("[.:;](\\s.*)?$", "");
    }

    private static Map<String, Integer> counts(Lexicons lexicons) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String name : names()) {
            counts.merge(kind(name), rows(lexicons, name), Integer::sum);
        }
        return counts;
    }

    private static String kind(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1, name.length() - ".tsv".length());
        return switch (name.substring(0, name.indexOf('/'))) {
            case "place" ->
                switch (file) {
                    case "demonyms" -> "nationalities";
                    case "descriptors" -> "words around places";
                    case "not-names" -> "phrases that are no names";
                    default -> "places";
                };
            case "actor" ->
                switch (file) {
                    case "nouns" -> "nouns of parties and targets";
                    case "modifiers" -> "words after nouns";
                    default -> "actors";
                };
            case "event" ->
                switch (file) {
                    case "triggers" -> "triggers " + name.split("/", -1)[1];
                    case "cues" -> "cues";
                    case "exclusions" -> "exclusions";
                    case "words" -> "classes of words";
                    default -> "lines left out";
                };
            case "time" ->
                switch (file) {
                    case "words" -> "time words";
                    case "rules", "lengths" -> "time rules";
                    default -> "time relations";
                };
            case "quantity" -> "words of numbers";
            default -> "weights";
        };
    }

    private static String below(String file) {
        return file.startsWith(Lexicons.ROOT) ? file.substring(Lexicons.ROOT.length()) : file;
    }
}
