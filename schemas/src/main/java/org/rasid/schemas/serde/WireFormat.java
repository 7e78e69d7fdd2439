package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The head of a message in the Confluent wire format: byte 0, then the schema id, four bytes, big-endian. */
final class WireFormat {
    static final int HEAD_LENGTH = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    static void writeHead(int id, ByteArrayOutputStream out) {
        out.write(MAGIC);
        out.write(id >>> 24);
        out.write(id >>> 16);
        out.write(id >>> 8);
        out.write(id);
    }

    /** The schema id; throws {@link IllegalArgumentException} that says what is wrong with the head. */
    static int readHead(byte[] message) {
        if (message.length < HEAD_LENGTH) {
            throw new IllegalArgumentException(
                    "too short: " + message.length + " of at least " + HEAD_LENGTH + " bytes");
        }
        if (message[0] != MAGIC) {
            throw new IllegalArgumentException(String.format(
                    java.util.Locale.ROOT,
                    "wrong magic byte: 0x%02x instead of 0x00; was it written with a schema registry?",
                    message[0]));
        }
        return ByteBuffer.wrap(message).getInt(1);
    }
}
