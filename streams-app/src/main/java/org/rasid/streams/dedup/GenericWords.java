package org.rasid.streams.dedup;

import java.util.Set;
import java.util.stream.Collectors;
import org.rasid.extraction.lexicon.Table;

/** Words of names that do not tell one from another: force, group, city. In the form of {@link Words}. */
final class GenericWords {
    static final Set<String> PLACES = read("PLACE");
    static final Set<String> PARTIES = read("PARTY");

    private GenericWords() {}

    private static Set<String> read(String kind) {
        return Table.load("org/rasid/streams/dedup/generic-words.tsv").rows().stream()
                .filter(row -> row.required("kind").equals(kind))
                .flatMap(row -> Words.of(row.required("word")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
