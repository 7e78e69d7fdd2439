package org.rasid.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A lexicon file: UTF-8, tab-separated, lines that start with {@code #} and blank lines are comments, the first other
 * line names the columns. Read strictly: every fault names the file and the line.
 */
public final class Table {
    private final String name;
    private final List<Row> rows;

    private Table(String name, List<Row> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** One line; cells are trimmed and may be empty. */
    public static final class Row {
        private final String place;
        private final List<String> columns;
        private final List<String> cells;

        Row(String place, List<String> columns, List<String> cells) {
            this.place = place;
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell of a column; throws for a column that the file does not declare. */
        public String get(String column) {
            int i = columns.indexOf(column);
            if (i < 0) {
                throw fault("no column \"" + column + "\"; there are " + columns);
            }
            return cells.get(i);
        }

        /** The cell of a column, which must not be empty. */
        public String required(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw fault("column \"" + column + "\" is empty");
            }
            return cell;
        }

        /** The cell as a list, separated by {@code |}; empty for an empty cell. */
        public List<String> list(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> parts = new ArrayList<>();
            for (String part : cell.split("\\|", -1)) {
                if (part.isBlank()) {
                    throw fault("column \"" + column + "\" has an empty part");
                }
                parts.add(part.strip());
            }
            return List.copyOf(parts);
        }

        /** The cell as a constant of an enum. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String cell = required(column);
            try {
                return Enum.valueOf(type, cell);
            } catch (IllegalArgumentException e) {
                throw fault(
                        "column \"" + column + "\": \"" + cell + "\" is none of " + List.of(type.getEnumConstants()),
                        e);
            }
        }

        /** An exception that names file and line. */
        public IllegalStateException fault(String what) {
            return new IllegalStateException(place + ": " + what);
        }

        private IllegalStateException fault(String what, Exception cause) {
            return new IllegalStateException(place + ": " + what, cause);
        }
    }

    /** Loads a resource, named from the root of the class path without a leading slash. */
    public static Table load(String resource) {
        InputStream in = Table.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + ": no such lexicon file");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(resource, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": unreadable", e);
        }
    }

    static Table parse(String name, List<String> lines) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = name + ":" + (i + 1);
            List<String> cells =
                    List.of(line.split("\t", -1)).stream().map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                throw new IllegalStateException(
                        place + ": " + cells.size() + " columns instead of " + columns.size() + " " + columns);
            } else {
                rows.add(new Row(place, columns, cells));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalStateException(name + ": no line names the columns");
        }
        return new Table(name, rows);
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }
}
