package org.rasid.extraction.time;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Words of the vocabulary and classes of lexemes, as a rule lists them: {@code يوم|مساء|<weekday>}. */
record WordSet(BitSet words, Set<String> types) {

    static WordSet of(Iterable<String> parts, Vocabulary vocabulary) {
        BitSet words = new BitSet();
        Set<String> types = new HashSet<>();
        for (String part : parts) {
            if (part.startsWith("<") && part.endsWith(">")) {
                types.add(part.substring(1, part.length() - 1));
            } else {
                words.set(vocabulary.add(part));
            }
        }
        return new WordSet(words, Set.copyOf(types));
    }

    /** Whether one of them starts at a token, with any particles. */
    boolean startsAt(Line line, int i) {
        return line.isOneOf(i, words) || (!types.isEmpty() && line.starts(i, types));
    }

    /** Whether one of them ends before a token. */
    boolean endsBefore(Line line, int i) {
        return i > 0 && (line.isOneOf(i - 1, words) || (!types.isEmpty() && line.ends(i, types)));
    }
}
