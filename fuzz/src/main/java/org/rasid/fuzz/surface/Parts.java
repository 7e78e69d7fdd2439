package org.rasid.fuzz.surface;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An input that begins with lines of text for the further arguments of what reads it, such as a content type. */
final class Parts {
    private final byte[] bytes;
    private int at;

    Parts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next line, in UTF-8 as far as it is that; the rest where no line ends. */
    String line() {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
        at = Math.min(bytes.length, end + 1);
        return line;
    }

    /** The next line; null where it is empty. */
    @Nullable
    String lineOrNull() {
        String line = line();
        return line.isEmpty() ? null : line;
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    String restText() {
        return new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
    }
}
