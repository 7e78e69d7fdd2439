package org.rasid.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.FeedKind;

/** The first bytes of an input, from which its kind is guessed. */
final class Head {
    static final int SIZE = 8192;

    /** Characters that tell a page from a text that begins with the same sign. */
    private static final int PAGE_START = 14;

    private static final Pattern JSON_DOCUMENT = Pattern.compile("^\\s*(?:\\[\\s*(?:\\{|\\]\\s*$)"
            + "|\\{(?:[^\\n]*[{\\[,])?[ \\t\\r]*\\n"
            + "|\\{[^{}\\[\\]]*\"(?:" + String.join("|", ArticleWalk.LISTS) + ")\"\\s*:\\s*\\[\\s*\\{)");
    private static final Pattern MANY_JSON_LINES = Pattern.compile("^\\s*\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{");

    private final byte[] bytes;
    private final int textStart;

    private Head(byte[] bytes) {
        this.bytes = bytes;
        textStart = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** Looks ahead as far as the first byte that is not white space, and as much further as comes with it. */
    static Head peek(BufferedInputStream in) throws IOException {
        byte[] buffer = new byte[SIZE];
        int length = 0;
        Head head = new Head(new byte[0]);
        in.mark(SIZE);
        while (length < SIZE && !head.decided()) {
            int count = in.read(buffer, length, SIZE - length);
            if (count < 0) {
                break;
            }
            length += count;
            head = new Head(Arrays.copyOf(buffer, length));
        }
        in.reset();
        return head;
    }

    private boolean decided() {
        int first = firstNonBlank();
        if (first < bytes.length && (bytes[first] == '{' || bytes[first] == '[')) {
            return indexOf('\n', first) >= 0;
        }
        boolean tag = first < bytes.length && bytes[first] == '<';
        return bytes.length >= 5 && first + (tag ? PAGE_START : 0) < bytes.length;
    }

    /** Bytes of a UTF-8 byte order mark: 3 or 0. */
    int textStart() {
        return textStart;
    }

    /** Whether the first byte of content is an opening brace: JSON objects, one a line. */
    boolean looksLikeJsonLines() {
        int first = firstNonBlank();
        return first < bytes.length && bytes[first] == '{';
    }

    /**
     * Whether it begins as JSON that is not one object a line: with an array of objects, or with an object that its first
     * line leaves open, or that holds an array by one of the usual names.
     */
    boolean looksLikeJsonDocument() {
        return JSON_DOCUMENT.matcher(ascii()).find();
    }

    /** Whether it begins with two lines of one JSON object each, as far as can be seen. */
    boolean looksLikeManyJsonLines() {
        return MANY_JSON_LINES.matcher(ascii()).find();
    }

    /** The first bytes as text, of which only ASCII counts. */
    String ascii() {
        return new String(bytes, textStart, bytes.length - textStart, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** The first line, without its end; null where it does not end within what was looked at. */
    byte @Nullable [] firstLine() {
        int end = indexOf('\n', textStart);
        return end < 0 ? null : Arrays.copyOfRange(bytes, textStart, end);
    }

    /** Whether it begins as web pages do, in any charset. */
    boolean looksLikePage() {
        int from = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) ? 2 : firstNonBlank();
        String start = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!--") || start.startsWith("<?xml")) {
            return start.contains("<html");
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }

    /** Whether it is a feed or a sitemap, in any charset. */
    FeedKind feedKind() {
        int from = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) ? 2 : textStart;
        return FeedKind.of(new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    /** Whether it begins with a record of a web archive. */
    boolean looksLikeWarc() {
        return startsWith('W', 'A', 'R', 'C', '/');
    }

    boolean isGzip() {
        return startsWith(0x1F, 0x8B);
    }

    /** Why the input as a whole cannot be text in UTF-8; empty where nothing speaks against it. */
    Optional<Rejection> refusal(String origin, long size) {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return refuse(
                    RejectionReason.INVALID_ENCODING,
                    "is UTF-16, not UTF-8; convert it first, for example: iconv -f UTF-16 -t UTF-8 FILE",
                    origin,
                    size);
        }
        if (!looksLikeJsonLines() && indexOfNul(bytes, 0, bytes.length) >= 0) {
            return refuse(
                    RejectionReason.BINARY,
                    "holds NUL bytes, so it is not text; give text files or JSONL in UTF-8",
                    origin,
                    size);
        }
        return Optional.empty();
    }

    /** Index of the first NUL byte, or -1. */
    static int indexOfNul(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Rejection> refuse(RejectionReason reason, String detail, String origin, long size) {
        return Optional.of(Rejection.of(reason, detail, origin, size));
    }

    private int indexOf(char c, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private int firstNonBlank() {
        int i = textStart;
        while (i < bytes.length && (bytes[i] == ' ' || (bytes[i] >= '\t' && bytes[i] <= '\r'))) {
            i++;
        }
        return i;
    }

    private boolean startsWith(int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
