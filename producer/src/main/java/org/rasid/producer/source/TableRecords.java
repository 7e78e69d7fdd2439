package org.rasid.producer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/** Takes the records of a table from its lines, each by a parser of its own, so that a broken one leaves no trace. */
final class TableRecords {
    private final TableLines lines;

    TableRecords(TableLines lines) {
        this.lines = lines;
    }

    /** The record that begins with the next line. There must be one. */
    TableRecord next(char delimiter) throws IOException {
        Feed feed = new Feed();
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(feed)
                    .iterator();
            List<String> fields = records.hasNext() ? records.next().getFields() : List.of();
            feed.end();
            if (feed.fault == null && records.hasNext()) {
                return feed.broken(
                        RejectionReason.MALFORMED,
                        "holds a carriage return outside of quotation marks; end lines with a line feed");
            }
            return feed.fault == null ? new TableRecord.Whole(feed.taken, fields) : feed.fault;
        } catch (CsvParseException e) {
            return feed.fault != null
                    ? feed.fault
                    : feed.broken(
                            RejectionReason.MALFORMED,
                            "has a quotation mark that is not closed, or not doubled within a field");
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** Gives the parser one line at a time, so that no line is taken that is not needed. */
    private final class Feed extends Reader {
        private final List<BoundedLines.Line> taken = new ArrayList<>();
        private TableRecord.@Nullable Broken fault;
        private String text = "";
        private int at;
        private long size;
        private boolean ended;

        private void end() {
            ended = true;
        }

        private TableRecord.Broken broken(RejectionReason reason, String detail) {
            return new TableRecord.Broken(taken, reason, detail, taken.size() > 1 || text.indexOf('"') >= 0);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (at == text.length() && (ended || !line())) {
                ended = true;
                return -1;
            }
            int count = Math.min(length, text.length() - at);
            text.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        /** Takes the next line; false where there is none, or none that can belong to the record. */
        private boolean line() throws IOException {
            BoundedLines.Line line = lines.next();
            if (line == null) {
                return false;
            }
            taken.add(line);
            size += line.length() + 1;
            byte[] content = line.content();
            if (content == null || size > Limits.MAX_BYTES) {
                fault = broken(
                        content == null ? RejectionReason.TOO_LARGE : RejectionReason.MALFORMED,
                        content == null
                                ? "the line has " + line.length() + " bytes, the most is " + Limits.MAX_BYTES
                                : "has a quotation mark that is not closed within " + Limits.MAX_BYTES + " bytes");
                return false;
            }
            int nul = Head.indexOfNul(content, 0, content.length);
            if (nul >= 0) {
                fault = broken(
                        RejectionReason.BINARY,
                        "holds a NUL byte at byte " + (line.offset() + nul) + " of the input, so it is not text");
                return false;
            }
            try {
                text = StrictUtf8.decode(content, 0, content.length) + "\n";
                at = 0;
                return true;
            } catch (StrictUtf8.InvalidException e) {
                fault = broken(
                        RejectionReason.INVALID_ENCODING,
                        "is not UTF-8 from byte " + (line.offset() + e.offset())
                                + " of the input on; convert it to UTF-8");
                return false;
            }
        }

        @Override
        public void close() {
            // the lines are not the parser's
        }
    }
}
