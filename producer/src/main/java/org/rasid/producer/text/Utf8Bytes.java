package org.rasid.producer.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param characters well-formed characters of more than one byte
 * @param faults bytes that are part of no well-formed character
 */
public record Utf8Bytes(int characters, int faults) {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080_8080_8080_8080L;

    /** A page cut in the middle of a character, or with a few bad bytes from elsewhere, is UTF-8 all the same. */
    private static final int CHARACTERS_PER_FAULT = 50;

    /** Counts both in all of the bytes. */
    public static Utf8Bytes of(byte[] bytes) {
        int characters = 0;
        int faults = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i = asciiEnd(bytes, i, bytes.length);
                continue;
            }
            int length = wholeAt(bytes, i, bytes.length);
            characters += length > 1 ? 1 : 0;
            faults += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return new Utf8Bytes(characters, faults);
    }

    /** Index of the first byte beyond ASCII, or {@code to}. */
    private static int asciiEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && ((long) WORD.get(bytes, i) & HIGH) == 0) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Bytes of the character that begins there; 0 where there is no well-formed one. */
    public static int wholeAt(byte[] bytes, int at, int to) {
        int length = length(bytes[at]);
        return isWhole(bytes, at, length, to) ? length : 0;
    }

    /** Whether every byte is ASCII. */
    public boolean isAscii() {
        return characters == 0 && faults == 0;
    }

    /** Whether the bytes are UTF-8 beyond ASCII, but for a few faults. */
    public boolean isUtf8() {
        return characters > 0 && (long) faults * CHARACTERS_PER_FAULT <= characters;
    }

    private static int length(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        if (b < 0xC2 || b > 0xF4) {
            return 0;
        }
        return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    }

    private static boolean isWhole(byte[] bytes, int from, int length, int to) {
        return from + length <= to
                && (length < 2 || isFollowing(bytes[from + 1]))
                && (length < 3 || isFollowing(bytes[from + 2]))
                && (length < 4 || isFollowing(bytes[from + 3]));
    }

    private static boolean isFollowing(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
