package org.rasid.producer.source;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to read the inputs.
 *
 * @param format name of the format of all inputs, as {@link Formats#names} lists them; null: each tells its own
 * @param columns name of the column of a table, by the field of an article that it holds
 * @param hosts hosts whose pages are taken from an archive, each with its sub-domains; empty: all
 * @param web how to read what is named by an address of the web; null: it is not read
 */
public record ReadOptions(
        @Nullable String format,
        Map<String, String> columns,
        Set<String> hosts,
        @Nullable Web web) {
    public static final ReadOptions DEFAULT = new ReadOptions(null, Map.of(), Set.of());

    /** Reads nothing from the web. */
    public ReadOptions(@Nullable String format, Map<String, String> columns, Set<String> hosts) {
        this(format, columns, hosts, null);
    }

    public ReadOptions {
        columns = Map.copyOf(columns);
        hosts = Set.copyOf(hosts);
        if (format != null && !Formats.names().contains(format)) {
            throw new IllegalArgumentException(
                    "there is no format '" + format + "'; the formats are " + String.join(", ", Formats.names()));
        }
    }
}
