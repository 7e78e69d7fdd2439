package org.rasid.producer.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charset of Arabic text, told by its bytes. */
public final class CharsetGuess {
    private static final Charset WINDOWS = Charset.forName("windows-1256");
    private static final Charset ISO = Charset.forName("ISO-8859-6");
    private static final List<Charset> ARABIC = List.of(WINDOWS, ISO);

    /** Enough for statistics of letters. */
    private static final int SAMPLE = 65_536;

    /** Fewer signs of Arabic say nothing about the charset. */
    private static final int MIN_SIGNS = 4;

    private CharsetGuess() {}

    /**
     * The charset of bytes of which nothing is declared: that of their byte order mark, UTF-16 by its zero bytes, UTF-8, or
     * one of windows-1256 and ISO-8859-6 where it gives at least twice as many Arabic words as the other. Bytes that are
     * UTF-8 but for a few faults are UTF-8. Empty where nothing decides.
     */
    public static Optional<Charset> of(byte[] bytes) {
        Charset plain = marked(bytes);
        if (plain == null) {
            plain = wide(bytes);
        }
        if (plain != null) {
            return Optional.of(plain);
        }
        Utf8Bytes utf8 = Utf8Bytes.of(bytes);
        if (utf8.isAscii() || utf8.isUtf8()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        byte[] letters = lettersBeyondAscii(bytes);
        int windows = ArabicSigns.count(new String(letters, WINDOWS));
        int iso = ArabicSigns.count(new String(letters, ISO));
        if (Math.max(windows, iso) < MIN_SIGNS || Math.max(windows, iso) < 2 * Math.min(windows, iso)) {
            return Optional.empty();
        }
        return Optional.of(windows > iso ? WINDOWS : ISO);
    }

    /** The charset of the byte order mark: UTF-8 or UTF-16; null where there is none. */
    public static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without a mark: every other byte is that of the block, 0 for markup and 6 for Arabic. Else null. */
    public static @Nullable Charset wide(byte[] bytes) {
        int[] blocks = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 || bytes[i] == 6) {
                blocks[i % 2]++;
            }
        }
        int most = length * 2 / 5;
        if (length < 16 || Math.max(blocks[0], blocks[1]) <= most) {
            return null;
        }
        return blocks[0] > blocks[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /**
     * The charset of bytes that are not UTF-8: the first declared one, else the one that statistics of letters tell, unless
     * another one gives at least twice the signs of Arabic.
     */
    public static Charset mostArabic(byte[] bytes, List<Charset> declared) {
        byte[] letters = lettersBeyondAscii(bytes);
        Charset detected = detected(letters);
        List<Charset> others = new ArrayList<>(ARABIC);
        others.add(detected);
        Charset best = declared.stream()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .findFirst()
                .orElse(detected);
        int signs = ArabicSigns.count(new String(letters, best));
        for (Charset other : others) {
            int otherSigns = ArabicSigns.count(new String(letters, other));
            if (otherSigns >= MIN_SIGNS && otherSigns >= 2 * signs) {
                best = other;
                signs = otherSigns;
            }
        }
        return best;
    }

    private static Charset detected(byte[] letters) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(letters);
        for (CharsetMatch match : detector.detectAll()) {
            if (Charset.isSupported(match.getName())) {
                return Charset.forName(match.getName());
            }
        }
        return Charset.forName("windows-1252");
    }

    /** Markup and scripts would drown the letters that the statistics are about. */
    private static byte[] lettersBeyondAscii(byte[] bytes) {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        boolean gap = true;
        for (int i = 0; i < bytes.length && letters.size() < SAMPLE; i++) {
            if (bytes[i] < 0 || !gap) {
                letters.write(bytes[i] < 0 ? bytes[i] : ' ');
            }
            gap = bytes[i] >= 0;
        }
        return letters.toByteArray();
    }
}
