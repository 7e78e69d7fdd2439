package org.rasid.producer.original;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A page as it was served, byte for byte. Two of the same bytes are equal. */
public final class Markup {
    private final byte[] bytes;

    /** @param bytes not changed by anybody from here on */
    public Markup(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && MessageDigest.isEqual(bytes, markup.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of markup";
    }
}
