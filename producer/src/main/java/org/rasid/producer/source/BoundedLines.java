package org.rasid.producer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, ended by a line feed, of which no more than a bound is held in memory. */
final class BoundedLines {
    /**
     * One line, without its end.
     *
     * @param number from 1
     * @param offset of its first byte in the input
     * @param length in bytes, also where the content was let go
     * @param content null where the line is longer than the bound
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from reader to parser, never compared
    record Line(long number, long offset, long length, byte @Nullable [] content) {}

    private final InputStream in;
    private final int bound;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;
    private long offset;

    /** @param from where the input stands: lines and bytes before it */
    BoundedLines(InputStream in, int bound, Position from) {
        this.in = in;
        this.bound = bound;
        number = from.record();
        offset = from.offset();
    }

    /** Where the next line begins. */
    Position position() {
        return new Position(number, offset);
    }

    /** Lines that were read so far. */
    long number() {
        return number;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        long start = offset;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            int count = position - from;
            length += count;
            if (length <= bound) {
                kept.write(buffer, from, count);
            } else {
                kept = new ByteArrayOutputStream(0);
            }
            ended = position < end;
            if (ended) {
                position++;
            }
        }
        offset = start + length + (ended ? 1 : 0);
        // a line that breaks off is the next one still
        number++;
        return new Line(number, start, length, length <= bound ? kept.toByteArray() : null);
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = 0;
        int count = in.read(buffer);
        if (count <= 0) {
            return false;
        }
        end = count;
        return true;
    }
}
