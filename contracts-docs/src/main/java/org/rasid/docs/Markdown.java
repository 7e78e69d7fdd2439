package org.rasid.docs;

import java.util.List;
import java.util.StringJoiner;

/** A page in the Markdown of GitHub. */
final class Markdown {
    private static final String NOTE = "<!-- Written by docs/generate from the contracts. Do not edit. -->\n";

    private final StringBuilder text = new StringBuilder(NOTE);

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String words) {
        return block(words);
    }

    Markdown code(String language, String content) {
        return block("```" + language + "\n" + content + "\n```");
    }

    Markdown list(List<String> items) {
        return block("- " + String.join("\n- ", items));
    }

    /** A table; each row has as many cells as there are columns. */
    Markdown table(List<String> columns, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(columns))
                .append('\n')
                .append("|---".repeat(columns.size()))
                .append('|');
        rows.forEach(cells -> table.append('\n').append(row(cells)));
        return block(table.toString());
    }

    static String code(String word) {
        return "`" + word + "`";
    }

    /** Text as it is, though it look like markup. */
    static String plain(String words) {
        return words.replace("<", "&lt;");
    }

    private static String row(List<String> cells) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |");
        cells.forEach(cell -> row.add(cell.replace("|", "\\|")));
        return row.toString();
    }

    private Markdown block(String block) {
        text.append('\n').append(block).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
