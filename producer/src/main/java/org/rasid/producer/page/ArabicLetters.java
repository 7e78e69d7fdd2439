package org.rasid.producer.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.text.Utf8Bytes;

/**
 * Whether bytes hold some Arabic letters, told without parsing them and mostly without decoding them. They are looked for
 * as UTF-8, as numeric entities, as escapes of JSON, and as UTF-8 that was read as windows-1252; of other charsets, the
 * bytes are decoded as those of a page are. Never fewer are counted than a page shows, but for words of one or two letters in
 * charsets of one byte a letter.
 */
final class ArabicLetters {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final int WORD = 8;

    /** Accented letters of other languages stand alone or in pairs. */
    private static final int WORD_LETTERS = 3;

    /** UTF-16 shows in markup within so many bytes. */
    private static final int WIDE_HEAD = 1024;

    private final byte[] bytes;
    private final int to;
    private final int least;
    private int letters;
    private int characters;
    private int faults;

    private ArabicLetters(byte[] bytes, int to, int least) {
        this.bytes = bytes;
        this.to = to;
        this.least = least;
    }

    /** Whether there are at least so many in the bytes from {@code from} up to {@code to}. */
    static boolean areIn(byte[] bytes, int from, int to, @Nullable String contentType, int least) {
        ArabicLetters found = new ArabicLetters(bytes, to, least);
        found.count(from);
        if (found.letters >= least) {
            return true;
        }
        if (!isWide(bytes, from, to)) {
            Utf8Bytes utf8 = new Utf8Bytes(found.characters, found.faults);
            if (utf8.isUtf8() || utf8.isAscii() || found.letters + found.inWords(from) < least) {
                return false;
            }
        }
        byte[] html = Arrays.copyOfRange(bytes, from, to);
        String text = PageCharset.decode(html, contentType).text();
        byte[] decoded = text.getBytes(StandardCharsets.UTF_8);
        ArabicLetters exact = new ArabicLetters(decoded, decoded.length, least);
        exact.count(0);
        return exact.letters >= least;
    }

    private void count(int from) {
        int i = from;
        while (i < to && letters < least) {
            if (bytes[i] >= 0) {
                i = telling(bytes, i, to);
            }
            i += i < to ? one(i) : 0;
        }
    }

    /** Index of the first byte that is beyond ASCII, a number sign or a backslash; near the end maybe of another. */
    private static int telling(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 2 * WORD <= to
                && (telling((long) LONG.get(bytes, i)) | telling((long) LONG.get(bytes, i + WORD))) == 0) {
            i += 2 * WORD;
        }
        while (i + WORD <= to) {
            long telling = telling((long) LONG.get(bytes, i));
            if (telling != 0) {
                return i + Long.numberOfTrailingZeros(telling) / Byte.SIZE;
            }
            i += WORD;
        }
        return i;
    }

    /** The lowest bit set is the high one of the first of eight bytes that is beyond ASCII, a number sign or a backslash. */
    private static long telling(long word) {
        long signs = word ^ (ONES * '#');
        long backslashes = word ^ (ONES * '\\');
        return (word | ((signs - ONES) & ~signs) | ((backslashes - ONES) & ~backslashes)) & HIGH;
    }

    /** Counts what begins at a byte; tells how many bytes it has. */
    private int one(int i) {
        byte b = bytes[i];
        if (b >= 0) {
            int number = b == '#' ? entity(i) : b == '\\' ? escape(i) : 0;
            letters += isArabic(number) ? 1 : 0;
            return 1;
        }
        int length = Utf8Bytes.wholeAt(bytes, i, to);
        if (length == 0) {
            faults++;
            return 1;
        }
        characters++;
        int point = codePoint(i, length);
        letters += isArabic(point) || isMisreadLead(point) ? 1 : 0;
        return length;
    }

    /** Bytes beyond ASCII in runs: of a charset with a byte for each letter, those of Arabic words. */
    private int inWords(int from) {
        int sum = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            while (bytes[i] >= 0 && i + WORD < to && ((long) LONG.get(bytes, i) & HIGH) == 0) {
                run = 0;
                i += WORD;
            }
            run = bytes[i] < 0 ? run + 1 : 0;
            sum += run < WORD_LETTERS ? 0 : run == WORD_LETTERS ? WORD_LETTERS : 1;
        }
        return sum;
    }

    private int codePoint(int i, int length) {
        int point = bytes[i] & (0xFF >> (length + 1));
        for (int k = 1; k < length; k++) {
            point = point << 6 | (bytes[i + k] & 0x3F);
        }
        return point;
    }

    /** The number behind {@code #} or {@code #x}, for the ampersand may itself be escaped; 0 where there is none. */
    private int entity(int i) {
        boolean hex = i + 1 < to && (bytes[i + 1] | 0x20) == 'x';
        return number(hex ? i + 2 : i + 1, hex ? 16 : 10, WORD);
    }

    /** The number behind {@code \}{@code u}; 0 where there is none. */
    private int escape(int i) {
        return i + 1 < to && bytes[i + 1] == 'u' ? number(i + 2, 16, 4) : 0;
    }

    /** Leading zeros do not count as digits. */
    private int number(int from, int radix, int most) {
        int i = from;
        while (most == WORD && i < to && bytes[i] == '0') {
            i++;
        }
        int value = 0;
        for (int end = Math.min(to, i + most); i < end; i++) {
            int digit = Character.digit(bytes[i], radix);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
        }
        return value;
    }

    /** The blocks Arabic, Supplement, Extended, and the presentation forms. */
    private static boolean isArabic(int c) {
        return (c >= 0x600 && c <= 0x6FF)
                || (c >= 0x750 && c <= 0x77F)
                || (c >= 0x870 && c <= 0x8FF)
                || (c >= 0xFB50 && c <= 0xFDFF)
                || (c >= 0xFE70 && c <= 0xFEFE);
    }

    /** What the first byte of an Arabic letter becomes where UTF-8 is read as windows-1252. */
    private static boolean isMisreadLead(int c) {
        return c >= 0xD8 && c <= 0xDB;
    }

    private static boolean isWide(byte[] bytes, int from, int to) {
        boolean wide = to - from >= 2 && (bytes[from] & bytes[from + 1] & 0xFE) == 0xFE;
        for (int i = from; i < Math.min(to, from + WIDE_HEAD) && !wide; i++) {
            wide = bytes[i] == 0;
        }
        return wide;
    }
}
