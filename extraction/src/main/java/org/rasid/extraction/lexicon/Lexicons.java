package org.rasid.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the lexicon files come from: those of the class path, some of which may be replaced by edited ones. Immutable. */
public final class Lexicons {
    /** The folder of all data files, from the root of the class path. */
    public static final String ROOT = "org/rasid/extraction/";

    private static final Lexicons BUILT_IN = new Lexicons(Map.of(), Map.of());

    private final Map<String, String> replaced;
    private final Map<String, Set<Integer>> leftOut;

    private Lexicons(Map<String, String> replaced, Map<String, Set<Integer>> leftOut) {
        this.replaced = Map.copyOf(replaced);
        this.leftOut = Map.copyOf(leftOut);
    }

    /** The files of the class path. */
    public static Lexicons builtIn() {
        return BUILT_IN;
    }

    /**
     * The files of the class path with others in their stead.
     *
     * @param texts the text of a file by its name, from the root of the class path: {@link #ROOT}{@code place/iraq.tsv}
     */
    public static Lexicons replacing(Map<String, String> texts) {
        return new Lexicons(texts, Map.of());
    }

    /** These files without the line of a fault; without all lines where the fault is of the file as a whole. */
    public Lexicons without(LexiconFault fault) {
        Map<String, Set<Integer>> lines = new HashMap<>(leftOut);
        Set<Integer> ofFile = new HashSet<>(lines.getOrDefault(fault.file(), Set.of()));
        if (!ofFile.add(fault.line())) {
            throw new IllegalArgumentException("the same fault again: " + fault.getMessage(), fault);
        }
        lines.put(fault.file(), Set.copyOf(ofFile));
        return new Lexicons(replaced, lines);
    }

    /** A file, named from the root of the class path without a leading slash; throws {@link LexiconFault}. */
    public Table table(String name) {
        Set<Integer> lines = leftOut.getOrDefault(name, Set.of());
        return lines.contains(0)
                ? Table.empty(name)
                : Table.parse(name, text(name).lines().toList(), lines);
    }

    /** The text of a file, named as for {@link #table}; throws {@link LexiconFault} where there is none. */
    public String text(String name) {
        String text = replaced.get(name);
        return text != null ? text : read(name);
    }

    /** Whether a file is not that of the class path. */
    public boolean replaces(String name) {
        return replaced.containsKey(name);
    }

    private static String read(String name) {
        try (@Nullable InputStream in = Lexicons.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconFault(name, 0, "no such lexicon file", null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": unreadable", e);
        }
    }
}
