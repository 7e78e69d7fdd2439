package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/** Articles as JSON objects, one a line. Blank lines are passed over; a bad line does not stop the rest. */
final class JsonLinesSource implements Source {
    private final Content content;
    private final BoundedLines lines;
    private boolean found;
    private boolean ended;

    /** @param in at the position, where a line begins */
    JsonLinesSource(Content content, InputStream in, Position from) {
        this.content = content;
        lines = new BoundedLines(in, Limits.MAX_BYTES, from);
        found = from.record() > 0;
    }

    @Override
    public @Nullable Item next() {
        while (!ended) {
            BoundedLines.Line line;
            try {
                line = lines.next();
            } catch (IOException e) {
                ended = true;
                return Reading.broke(content.origin(), " after line " + lines.number(), e);
            }
            if (line == null) {
                ended = true;
                return found ? null : empty();
            }
            Item item = item(line);
            if (item != null) {
                found = true;
                return item;
            }
        }
        return null;
    }

    private @Nullable Item item(BoundedLines.Line line) {
        String place = content.origin() + ":" + line.number();
        byte[] bytes = line.content();
        if (bytes == null) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "the line has " + line.length() + " bytes, the most is " + Limits.MAX_BYTES,
                    place,
                    line.length());
        }
        int nul = Head.indexOfNul(bytes, 0, bytes.length);
        if (nul >= 0) {
            return refused(
                    RejectionReason.BINARY,
                    "holds a NUL byte at byte " + (line.offset() + nul) + " of the input, so it is not text",
                    place,
                    line.length());
        }
        try {
            String text = StrictUtf8.decode(bytes, 0, bytes.length);
            return text.isBlank() ? null : JsonLine.parse(text, place, line.length());
        } catch (StrictUtf8.InvalidException e) {
            return refused(
                    RejectionReason.INVALID_ENCODING,
                    "is not UTF-8 from byte " + (line.offset() + e.offset()) + " of the input on; convert it to UTF-8",
                    place,
                    line.length());
        }
    }

    private Item empty() {
        return refused(RejectionReason.EMPTY, "holds no article", content.origin(), 0);
    }

    private static Item refused(RejectionReason reason, String detail, String origin, long size) {
        return new Item.Refused(Rejection.of(reason, detail, origin, size));
    }

    @Override
    public Position position() {
        return lines.position();
    }

    @Override
    public void close() {
        content.close();
    }
}
