package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Table;

/** The words of the headlines in one language. */
final class Labels {
    static final Labels AR = new Labels("ar");
    static final Labels EN = new Labels("en");

    private final Map<String, String> words;
    private final Map<String, String> countries;

    private Labels(String language) {
        words = read("org/rasid/streams/dedup/labels.tsv", "key", language);
        countries = read("org/rasid/streams/dedup/countries.tsv", "country", language);
    }

    private static Map<String, String> read(String resource, String key, String language) {
        Map<String, String> values = new HashMap<>();
        for (Table.Row row : Table.load(resource).rows()) {
            if (values.put(row.required(key), row.required(language)) != null) {
                throw row.fault("a second row for " + row.required(key));
            }
        }
        return Map.copyOf(values);
    }

    /** The word for a key; throws where there is none. */
    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalStateException("labels.tsv: no row \"" + key + "\"");
        }
        return word;
    }

    /** The word for a constant of an enum, or the one for null. */
    String word(String prefix, @Nullable Enum<?> constant) {
        return word(constant == null ? prefix : prefix + "." + constant.name());
    }

    /** The name of a country, or its code where it has none here. */
    String country(String code) {
        return countries.getOrDefault(code, code);
    }
}
