package org.rasid.producer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A table of text with a header line: fields parted by comma, semicolon, tab or bar. */
final class CsvFormat implements Format {
    /** Known columns by which an input whose name tells nothing is taken for a table. */
    private static final int MIN_COLUMNS = 2;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv", ".tab");
    }

    @Override
    public boolean looksLike(Head head) {
        byte[] line = head.firstLine();
        if (line == null) {
            return false;
        }
        try {
            for (char delimiter : TableSource.DELIMITERS) {
                TableLines lines = new TableLines(new ByteArrayInputStream(line));
                TableHeader header = lines.peek() != null
                                && new TableRecords(lines).next(delimiter) instanceof TableRecord.Whole names
                        ? TableHeader.of(names.fields(), Map.of())
                        : null;
                if (header != null && header.indexes().size() >= MIN_COLUMNS) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        return new TableSource(content, Utf8Input.of(content.stream()), options.columns(), from);
    }
}
