package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * One article of plain text: the first line that is not blank is its title, the rest its body. A text of a single line
 * is a body without a title.
 */
final class TextArticle {
    private final String origin;
    private final InputStream in;
    private final long offset;
    private final @Nullable LocalDate date;

    /** Reads on from {@code in}, of which {@code offset} bytes were read before. */
    TextArticle(String origin, InputStream in, long offset, @Nullable LocalDate date) {
        this.origin = origin;
        this.in = in;
        this.offset = offset;
        this.date = date;
    }

    /** The article, or why there is none. */
    Item read() {
        byte[] content;
        try {
            content = in.readNBytes(Limits.MAX_BYTES + 1);
        } catch (IOException e) {
            return Reading.broke(origin, "", e);
        }
        int nul = Head.indexOfNul(content, 0, content.length);
        if (nul >= 0) {
            return refused(
                    RejectionReason.BINARY,
                    "holds a NUL byte at byte " + (offset + nul) + ", so it is not text",
                    content.length);
        }
        if (content.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has more than " + Limits.MAX_BYTES + " bytes; one text file is one article, give many as JSONL",
                    content.length);
        }
        try {
            return article(StrictUtf8.decode(content, 0, content.length), content.length);
        } catch (StrictUtf8.InvalidException e) {
            return refused(
                    RejectionReason.INVALID_ENCODING,
                    "is not UTF-8 from byte " + (offset + e.offset()) + " on; convert it to UTF-8",
                    content.length);
        }
    }

    private Item article(String text, long size) {
        String content = text.strip();
        if (content.isEmpty()) {
            return refused(RejectionReason.EMPTY, "holds no text", size);
        }
        int end = 0;
        while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
            end++;
        }
        String rest = content.substring(end).strip();
        String title = rest.isEmpty() ? "" : content.substring(0, end).strip();
        String body = rest.isEmpty() ? content : rest;
        return new Item.Candidate(origin, size, null, null, null, title, body, null, null, date);
    }

    private Item refused(RejectionReason reason, String detail, long size) {
        return new Item.Refused(Rejection.of(reason, detail, origin, size));
    }
}
