package org.rasid.docs;

import java.util.List;
import java.util.StringJoiner;

/** A page in the Markdown of GitHub. */
public final class Markdown {
    private static final String NOTE = "<!-- Written by docs/generate from the code. Do not edit. -->\n";

    private final StringBuilder text = new StringBuilder(NOTE);

    /** A heading; level 1 is the title of the page. */
    public Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    /** Words in Markdown. */
    public Markdown paragraph(String words) {
        return block(words);
    }

    /** Lines as they are; the language may be empty. */
    public Markdown code(String language, String content) {
        return block("```" + language + "\n" + content + "\n```");
    }

    /** A list of lines in Markdown. */
    public Markdown list(List<String> items) {
        return block("- " + String.join("\n- ", items));
    }

    /** A table; each row has as many cells as there are columns. */
    public Markdown table(List<String> columns, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(columns))
                .append('\n')
                .append("|---".repeat(columns.size()))
                .append('|');
        rows.forEach(cells -> table.append('\n').append(row(cells)));
        return block(table.toString());
    }

    /** A word as code. */
    public static String code(String word) {
        return "`" + word + "`";
    }

    /** Text as it is, though it look like markup. */
    public static String plain(String words) {
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
