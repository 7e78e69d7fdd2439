package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * Articles as records of a table. A bad record is refused by the line that it begins with, and reading goes on with the
 * next line; lines that follow a mark of quotation that was not closed, and have fewer fields than the table, belong to it.
 */
final class TableSource implements Source {
    /** In the order in which they are tried. */
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final Content content;
    private final TableLines lines;
    private final TableRecords records;
    private final Map<String, String> stated;
    private final Position from;
    private Position position;
    private @Nullable TableHeader header;
    private char delimiter;
    private boolean begun;
    private boolean found;
    private boolean ended;

    /** @param in UTF-8, at its beginning, where the header is */
    TableSource(Content content, InputStream in, Map<String, String> stated, Position from) {
        this.content = content;
        this.stated = stated;
        this.from = from;
        position = from;
        lines = new TableLines(in);
        records = new TableRecords(lines);
        found = !from.equals(Position.START);
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        Item item;
        try {
            TableHeader columns = begun ? header : begin();
            begun = true;
            header = columns;
            item = columns == null ? noHeader() : record(columns);
        } catch (IOException e) {
            ended = true;
            return Reading.broke(
                    content.origin(), " after line " + lines.position().record(), e);
        }
        ended |= item == null;
        // an input without a line has been read all the same
        position = ended && lines.position().equals(Position.START) ? new Position(1, 0) : lines.position();
        if (item == null && !found) {
            item = refused(RejectionReason.EMPTY, "holds no article", content.origin(), 0);
        }
        found |= item != null;
        return item;
    }

    /** Reads the header and goes to where reading is to begin; null where the header is none. */
    private @Nullable TableHeader begin() throws IOException {
        passOverDelimiterLine();
        TableHeader best = null;
        List<BoundedLines.Line> taken = List.of();
        for (char each : lines.peek() == null ? List.<Character>of() : DELIMITERS) {
            TableRecord first = records.next(each);
            if (first instanceof TableRecord.Whole names) {
                TableHeader read = TableHeader.of(names.fields(), stated);
                if (read != null
                        && (best == null
                                || read.indexes().size() > best.indexes().size())) {
                    best = read;
                    delimiter = each;
                    taken = names.lines();
                }
            }
            lines.putBack(first.lines());
        }
        for (int i = 0; i < taken.size(); i++) {
            lines.next();
        }
        lines.skipTo(from);
        return best;
    }

    /** Spreadsheets write {@code sep=;} before the header. */
    private void passOverDelimiterLine() throws IOException {
        BoundedLines.Line first = lines.peek();
        byte[] content = first == null ? null : first.content();
        if (content != null && new String(content, StandardCharsets.ISO_8859_1).matches("(?i)sep=.\\s*")) {
            lines.next();
        }
    }

    private @Nullable Item noHeader() throws IOException {
        ended = true;
        return found || lines.peek() == null
                ? null
                : refused(
                        RejectionReason.MISSING_FIELD,
                        "its first line names no column that holds the text of the article; give the table a line of"
                                + " names, or name the column: --column body=NAME",
                        content.origin(),
                        content.size());
    }

    private @Nullable Item record(TableHeader columns) throws IOException {
        if (lines.peek() == null) {
            return null;
        }
        TableRecord record = records.next(delimiter);
        String origin = content.origin() + ":" + record.lines().get(0).number();
        if (record instanceof TableRecord.Broken broken) {
            return broken(broken, columns, origin);
        }
        List<String> fields = ((TableRecord.Whole) record).fields();
        if (fields.size() == columns.columns()) {
            return columns.article(fields, origin, record.bytes());
        }
        return refused(
                RejectionReason.MALFORMED,
                "has " + fields.size() + " fields where the table has " + columns.columns()
                        + " columns; put fields that hold the delimiter in quotation marks",
                origin,
                record.bytes());
    }

    private Item broken(TableRecord.Broken broken, TableHeader columns, String origin) throws IOException {
        List<BoundedLines.Line> refused = new ArrayList<>(broken.lines().subList(0, 1));
        lines.putBack(broken.lines().subList(1, broken.lines().size()));
        while (broken.open() && lines.peek() != null) {
            TableRecord next = records.next(delimiter);
            if (next instanceof TableRecord.Whole whole && whole.fields().size() < columns.columns()) {
                refused.addAll(next.lines());
            } else {
                lines.putBack(next.lines());
                break;
            }
        }
        long last = refused.get(refused.size() - 1).number();
        long bytes = refused.stream().mapToLong(line -> line.length() + 1).sum();
        return refused(
                broken.reason(),
                broken.detail() + (refused.size() > 1 ? "; refused up to line " + last : ""),
                origin,
                bytes);
    }

    private static Item refused(RejectionReason reason, String detail, String origin, long bytes) {
        return new Item.Refused(Rejection.of(reason, detail, origin, bytes));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() {
        ended = true;
        content.close();
    }
}
