package org.rasid.streams.promote;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What two values are compared by. */
final class Digest {
    /** Hexadecimal digits. */
    static final int LENGTH = 64;

    private Digest() {}

    /** SHA-256. */
    static String of(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
