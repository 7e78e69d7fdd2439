package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.text.CharsetGuess;
import org.rasid.producer.text.Mojibake;

/**
 * One article of plain text: the first line that is not blank is its title, the rest its body. A text of a single line
 * is a body without a title.
 */
final class TextArticle {
    private final String origin;
    private final InputStream in;
    private final @Nullable LocalDate date;

    /** Reads the text from its first byte, its byte order mark where it has one. */
    TextArticle(String origin, InputStream in, @Nullable LocalDate date) {
        this.origin = origin;
        this.in = in;
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
        Charset charset = CharsetGuess.of(content).orElse(StandardCharsets.UTF_8);
        int nul = charset.name().startsWith("UTF-16") ? -1 : Head.indexOfNul(content, 0, content.length);
        if (nul >= 0) {
            return refused(
                    RejectionReason.BINARY, "holds a NUL byte at byte " + nul + ", so it is not text", content.length);
        }
        if (content.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has more than " + Limits.MAX_BYTES + " bytes; one text file is one article, give many as JSONL",
                    content.length);
        }
        return decoded(content, charset);
    }

    private Item decoded(byte[] content, Charset charset) {
        int start = Utf8Input.markLength(content);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return article(new String(content, start, content.length - start, charset), content.length);
        }
        try {
            return article(StrictUtf8.decode(content, start, content.length), content.length);
        } catch (StrictUtf8.InvalidException e) {
            return refused(
                    RejectionReason.INVALID_ENCODING,
                    "is not UTF-8 from byte " + e.offset() + " on, nor surely another charset; convert it to UTF-8",
                    content.length);
        }
    }

    private Item article(String text, long size) {
        String content = Mojibake.repair(text).text().strip();
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
