package org.rasid.producer.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Restores Arabic words whose UTF-8 was read as windows-1252 or windows-1256 and written again. A word is restored only
 * where its bytes are UTF-8 to the last one and give nothing but Arabic.
 *
 * @param text the text with the restored words
 * @param words how many were restored
 */
public record Mojibake(String text, int words) {
    /** Fewer may be a coincidence: two letters of windows-1256 can happen to be the UTF-8 of a third. */
    private static final int MIN_WORDS = 3;

    /** Two letters at least, each of which became two characters. */
    private static final int MIN_RUN = 4;

    private static final List<Bytes> WRONG = List.of(Bytes.of("windows-1252"), Bytes.of("windows-1256"));

    /** Restores what can be; a text without such words, or with too few to be certain, stays as it is. */
    public static Mojibake repair(String text) {
        char[] chars = text.toCharArray();
        List<int[]> runs = runs(chars);
        for (Bytes wrong : WRONG) {
            Mojibake repaired = runs.isEmpty() ? new Mojibake(text, 0) : repair(text, chars, runs, wrong);
            if (repaired.words >= MIN_WORDS) {
                return repaired;
            }
        }
        return new Mojibake(text, 0);
    }

    /** Where runs beyond ASCII begin and end that may be such words: few, where a text is read rightly. */
    private static List<int[]> runs(char[] chars) {
        List<int[]> runs = new ArrayList<>();
        for (int from = 0, to; from < chars.length; from = to + 1) {
            from = asciiEnd(chars, from);
            to = from;
            while (to < chars.length && chars[to] > 0x7F) {
                to++;
            }
            if (to - from >= MIN_RUN) {
                char second = chars[from + 1];
                if (WRONG.get(0).isSecond(second) || WRONG.get(1).isSecond(second)) {
                    runs.add(new int[] {from, to});
                }
            }
        }
        return runs;
    }

    /** Most of a page is markup: near the end of it, to be looked at one by one. */
    private static int asciiEnd(char[] chars, int from) {
        int i = from;
        while (i + 4 <= chars.length && (chars[i] | chars[i + 1] | chars[i + 2] | chars[i + 3]) <= 0x7F) {
            i += 4;
        }
        return i;
    }

    private static Mojibake repair(String text, char[] chars, List<int[]> runs, Bytes wrong) {
        StringBuilder out = new StringBuilder();
        int words = 0;
        int copied = 0;
        for (int[] run : runs) {
            Optional<String> word = wrong.restored(chars, run[0], run[1]);
            if (word.isPresent()) {
                words++;
                out.append(text, copied, run[0]).append(word.get());
                copied = run[1];
            }
        }
        return new Mojibake(
                words == 0 ? text : out.append(text, copied, text.length()).toString(), words);
    }

    /**
     * Bytes by the characters that they were taken for, 0 where there is none. Browsers read those that a charset leaves
     * undefined as controls.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bytes(byte[] ofCharacter) {
        static Bytes of(String charset) {
            byte[] bytes = new byte[1 << 16];
            for (int b = 0x80; b <= 0xFF; b++) {
                bytes[b] = (byte) b;
            }
            for (int b = 0x80; b <= 0xFF; b++) {
                String c = new String(new byte[] {(byte) b}, Charset.forName(charset));
                if (c.charAt(0) != '\uFFFD') {
                    bytes[c.charAt(0)] = (byte) b;
                }
            }
            return new Bytes(bytes);
        }

        /** Whether a character can be the second byte of a letter: rare in Arabic words. */
        boolean isSecond(char c) {
            return (ofCharacter[c] & 0xC0) == 0x80;
        }

        Optional<String> restored(char[] chars, int from, int to) {
            byte[] bytes = new byte[to - from];
            for (int i = from; i < to; i++) {
                byte b = ofCharacter[chars[i]];
                if (b == 0) {
                    return Optional.empty();
                }
                bytes[i - from] = b;
            }
            if (Utf8Bytes.of(bytes).faults() > 0) {
                return Optional.empty();
            }
            String word = new String(bytes, StandardCharsets.UTF_8);
            return word.chars().allMatch(Mojibake::isArabicText) ? Optional.of(word) : Optional.empty();
        }
    }

    private static boolean isArabicText(int c) {
        return (c >= 0x600 && c <= 0x6FF) || c == 0xAB || c == 0xBB || c == 0xA0 || (c >= 0x2000 && c <= 0x203A);
    }
}
