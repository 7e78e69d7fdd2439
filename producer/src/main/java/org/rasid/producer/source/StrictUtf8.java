package org.rasid.producer.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without replacing anything. */
final class StrictUtf8 {
    /** The bytes are not UTF-8. */
    static final class InvalidException extends Exception {
        private final int offset;

        private InvalidException(int offset) {
            super("invalid UTF-8 at byte " + offset);
            this.offset = offset;
        }

        /** Of the first byte that is not UTF-8, from 0. */
        int offset() {
            return offset;
        }
    }

    private StrictUtf8() {}

    static String decode(byte[] bytes, int from, int to) throws InvalidException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InvalidException(in.position());
        }
        return out.flip().toString();
    }
}
