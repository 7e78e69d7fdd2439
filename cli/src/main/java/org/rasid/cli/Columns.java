package org.rasid.cli;

import java.io.PrintWriter;
import java.util.List;

/** Aligned columns. */
final class Columns {
    private Columns() {}

    /** Prints rows of equally many cells, two blanks apart; the last column is not padded. */
    static void print(List<List<String>> rows, PrintWriter out) {
        print("", rows, out);
    }

    /** As {@link #print(List, PrintWriter)}, each line after an indent. */
    static void print(String indent, List<List<String>> rows, PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Bidi.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                line.append(i < row.size() - 1 ? Bidi.pad(row.get(i), widths[i] + 2) : row.get(i));
            }
            out.println(line);
        }
    }
}
