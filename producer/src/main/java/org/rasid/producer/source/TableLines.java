package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table, which can be put back where they turn out to belong to no record. */
final class TableLines {
    private final BoundedLines lines;
    private final Deque<BoundedLines.Line> back = new ArrayDeque<>();

    /** @param in UTF-8, at its beginning */
    TableLines(InputStream in) {
        lines = new BoundedLines(in, Limits.MAX_BYTES, Position.START);
    }

    /** The next line, or null at the end. */
    BoundedLines.@Nullable Line next() throws IOException {
        BoundedLines.Line line = back.poll();
        return line == null ? lines.next() : line;
    }

    /** The next line that is not blank, which stays the next; null at the end. */
    BoundedLines.@Nullable Line peek() throws IOException {
        BoundedLines.Line line = next();
        while (line != null && isBlank(line)) {
            line = next();
        }
        if (line != null) {
            back.push(line);
        }
        return line;
    }

    /** Makes these lines the next ones, in this order. */
    void putBack(List<BoundedLines.Line> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            back.push(taken.get(i));
        }
    }

    /** Goes on to a position that was reached before. */
    void skipTo(Position position) throws IOException {
        while (position().offset() < position.offset() && next() != null) {
            // what lies before was read by an earlier run
        }
    }

    /** Where the next line begins. */
    Position position() {
        BoundedLines.Line line = back.peek();
        return line == null ? lines.position() : new Position(line.number() - 1, line.offset());
    }

    private static boolean isBlank(BoundedLines.Line line) {
        byte[] content = line.content();
        if (content == null) {
            return false;
        }
        for (byte b : content) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
