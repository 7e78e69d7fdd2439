package org.rasid.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        private final String file;
        private final int line;
        private final List<String> columns;
        private final List<String> cells;

        Row(String file, int line, List<String> columns, List<String> cells) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** The file it stands in, as {@link Table#name} says it. */
        public String file() {
            return file;
        }

        /** Its number in the file, from 1. */
        public int line() {
            return line;
        }

        /** The cell of a column; throws for a column that the file does not declare. */
        public String get(String column) {
            int i = columns.indexOf(column);
            if (i < 0) {
                throw new LexiconFault(file, 0, "no column \"" + column + "\"; there are " + columns, null);
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

        /** The cell as a whole number. */
        public long whole(String column) {
            String cell = required(column);
            try {
                return Long.parseLong(cell);
            } catch (NumberFormatException e) {
                throw fault("column \"" + column + "\": \"" + cell + "\" is not a whole number", e);
            }
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
        public LexiconFault fault(String what) {
            return new LexiconFault(file, line, what, null);
        }

        private LexiconFault fault(String what, Exception cause) {
            return new LexiconFault(file, line, what, cause);
        }
    }

    /** Loads a resource, named from the root of the class path without a leading slash. */
    public static Table load(String resource) {
        return Lexicons.builtIn().table(resource);
    }

    static Table empty(String name) {
        return new Table(name, List.of());
    }

    static Table parse(String name, List<String> lines) {
        return parse(name, lines, Set.of());
    }

    /** Reads a file as if the lines of some numbers were comments. */
    static Table parse(String name, List<String> lines, Set<Integer> comments) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || comments.contains(i + 1)) {
                continue;
            }
            List<String> cells =
                    List.of(line.split("\t", -1)).stream().map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                throw new LexiconFault(
                        name, i + 1, cells.size() + " columns instead of " + columns.size() + " " + columns, null);
            } else {
                rows.add(new Row(name, i + 1, columns, cells));
            }
        }
        if (columns.isEmpty()) {
            throw new LexiconFault(name, 0, "no line names the columns", null);
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
