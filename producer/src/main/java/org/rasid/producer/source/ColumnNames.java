package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The names that columns of tables have for the fields of an article. */
final class ColumnNames {
    private static final Pattern IGNORED = Pattern.compile("[\\s_\\-.\\u0640\\u200E\\u200F\\uFEFF\\p{M}]+");
    private static final Map<String, List<String>> KNOWN = load();

    private ColumnNames() {}

    /**
     * The index of the column of each field that the table has; a column is that of one field at most.
     *
     * @param header names of the columns
     * @param stated name of the column by field, which goes before the usual ones
     */
    static Map<String, Integer> find(List<String> header, Map<String, String> stated) {
        List<String> columns = header.stream().map(ColumnNames::folded).toList();
        Map<String, Integer> found = new LinkedHashMap<>();
        stated.forEach((field, name) -> take(field, List.of(folded(name)), columns, found));
        KNOWN.forEach((field, names) -> {
            if (!stated.containsKey(field)) {
                take(field, names, columns, found);
            }
        });
        return found;
    }

    private static void take(String field, List<String> names, List<String> columns, Map<String, Integer> found) {
        names.stream()
                .map(columns::indexOf)
                .filter(index -> index >= 0 && !found.containsValue(index))
                .findFirst()
                .ifPresent(index -> found.put(field, index));
    }

    /** Without what differs from table to table: case, blanks, underscores, marks, forms of alef. */
    private static String folded(String name) {
        return IGNORED.matcher(name)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا');
    }

    private static Map<String, List<String>> load() {
        try (InputStream in = Objects.requireNonNull(ColumnNames.class.getResourceAsStream("columns.tsv"))) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> names.put(line[0], folded(line[1].split(",", -1))));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> folded(String[] names) {
        List<String> folded = new ArrayList<>();
        for (String name : names) {
            folded.add(folded(name));
        }
        return folded;
    }
}
