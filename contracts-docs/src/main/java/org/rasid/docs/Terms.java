package org.rasid.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;

/**
 * A text for each name in the schemas. A row names a type ({@code Event}), a field or symbol of one ({@code Event.id}),
 * or all fields and symbols of a name ({@code *.source}), where the row of a type wins.
 */
final class Terms {
    private static final String ANY = "*.";

    private final String file;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> unused = new HashSet<>();

    private Terms(String file) {
        this.file = file;
    }

    /** Reads a resource with the columns name and text; throws for a name that stands twice. */
    static Terms load(String resource) {
        Terms terms = new Terms(resource);
        for (Table.Row row : Table.load(resource).rows()) {
            String name = row.required("name");
            if (terms.texts.put(name, row.required("text")) != null) {
                throw row.fault("a second row for " + name);
            }
            terms.unused.add(name);
        }
        return terms;
    }

    /** The text of a type; throws where there is none. */
    String of(String type) {
        return find(type).orElseThrow(() -> missing(type));
    }

    /** The text of a field or symbol; throws where there is none. */
    String of(String type, String member) {
        return find(type, member).orElseThrow(() -> missing(type + "." + member));
    }

    /** The text of a field or symbol. */
    Optional<String> find(String type, String member) {
        return find(type + "." + member).or(() -> find(ANY + member));
    }

    /** Throws where a row was never asked for: what it names is gone from the schemas. */
    void requireAllUsed() {
        if (!unused.isEmpty()) {
            throw new IllegalStateException(file + ": no schema has " + new java.util.TreeSet<>(unused)
                    + "; remove these rows or correct their names");
        }
    }

    private Optional<String> find(String name) {
        unused.remove(name);
        return Optional.ofNullable(texts.get(name));
    }

    private IllegalStateException missing(String name) {
        return new IllegalStateException(file + ": no row for " + name + "; add one");
    }
}
