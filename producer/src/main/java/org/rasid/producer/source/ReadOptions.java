package org.rasid.producer.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.text.Language;

/**
 * How to read the inputs.
 *
 * @param format name of the format of all inputs, as {@link Formats#names} lists them; null: each tells its own
 * @param columns name of the column of a table, by the field of an article that it holds
 * @param hosts hosts whose pages are taken from an archive, each with its sub-domains; empty: all
 * @param web how to read what is named by an address of the web; null: it is not read
 * @param languages those whose articles are taken in
 */
public record ReadOptions(
        @Nullable String format,
        Map<String, String> columns,
        Set<String> hosts,
        @Nullable Web web,
        Set<Language> languages) {
    public static final ReadOptions DEFAULT = new ReadOptions(null, Map.of(), Set.of());

    /** Reads nothing from the web, and takes in what is in Arabic. */
    public ReadOptions(@Nullable String format, Map<String, String> columns, Set<String> hosts) {
        this(format, columns, hosts, null);
    }

    /** Takes in what is in Arabic. */
    public ReadOptions(@Nullable String format, Map<String, String> columns, Set<String> hosts, @Nullable Web web) {
        this(format, columns, hosts, web, Set.of(Language.ARABIC));
    }

    /** The same, where what is known of feeds is kept there. */
    public ReadOptions keeping(FeedStates feeds) {
        return web == null ? this : new ReadOptions(format, columns, hosts, web.keeping(feeds), languages);
    }

    public ReadOptions {
        columns = Map.copyOf(columns);
        hosts = Set.copyOf(hosts);
        languages = Set.copyOf(languages);
        if (format != null && !Formats.names().contains(format)) {
            throw new IllegalArgumentException(
                    "there is no format '" + format + "'; the formats are " + String.join(", ", Formats.names()));
        }
        for (String field : columns.keySet()) {
            if (!JsonLine.FIELDS.contains(field)) {
                throw new IllegalArgumentException("there is no field '" + field + "'; the fields are "
                        + String.join(", ", new TreeSet<>(JsonLine.FIELDS)));
            }
        }
    }
}
