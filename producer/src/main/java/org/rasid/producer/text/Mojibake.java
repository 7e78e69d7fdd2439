package org.rasid.producer.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final List<Map<Character, Byte>> WRONG = List.of(bytes("windows-1252"), bytes("windows-1256"));

    /** Two letters at least, each of which became two characters. */
    private static final Pattern RUN = Pattern.compile("[^\\x00-\\x7F]{4,}");

    /** Restores what can be; a text without such words, or with too few to be certain, stays as it is. */
    public static Mojibake repair(String text) {
        for (Map<Character, Byte> wrong : WRONG) {
            Mojibake repaired = repair(text, wrong);
            if (repaired.words >= MIN_WORDS) {
                return repaired;
            }
        }
        return new Mojibake(text, 0);
    }

    private static Mojibake repair(String text, Map<Character, Byte> wrong) {
        Matcher runs = RUN.matcher(text);
        StringBuilder out = new StringBuilder();
        int words = 0;
        while (runs.find()) {
            Optional<String> word = restored(runs.group(), wrong);
            if (word.isPresent()) {
                words++;
                runs.appendReplacement(out, Matcher.quoteReplacement(word.get()));
            }
        }
        return new Mojibake(runs.appendTail(out).toString(), words);
    }

    private static Optional<String> restored(String run, Map<Character, Byte> wrong) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            Byte b = wrong.get(run.charAt(i));
            if (b == null) {
                return Optional.empty();
            }
            bytes[i] = b;
        }
        if (Utf8Bytes.of(bytes).faults() > 0) {
            return Optional.empty();
        }
        String word = new String(bytes, StandardCharsets.UTF_8);
        return word.chars().allMatch(Mojibake::isArabicText) ? Optional.of(word) : Optional.empty();
    }

    /** Bytes by the characters that they were taken for. Browsers read those that a charset leaves undefined as controls. */
    private static Map<Character, Byte> bytes(String charset) {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int b = 0x80; b <= 0xFF; b++) {
            bytes.put((char) b, (byte) b);
        }
        for (int b = 0x80; b <= 0xFF; b++) {
            String c = new String(new byte[] {(byte) b}, Charset.forName(charset));
            if (c.charAt(0) != '\uFFFD') {
                bytes.put(c.charAt(0), (byte) b);
            }
        }
        return Map.copyOf(bytes);
    }

    private static boolean isArabicText(int c) {
        return (c >= 0x600 && c <= 0x6FF) || c == 0xAB || c == 0xBB || c == 0xA0 || (c >= 0x2000 && c <= 0x203A);
    }
}
