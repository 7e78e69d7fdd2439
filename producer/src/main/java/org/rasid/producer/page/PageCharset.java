package org.rasid.producer.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page as text.
 *
 * @param text without byte order mark; bytes that are wrong in the charset are U+FFFD
 * @param charset by which the bytes were read
 * @param basis what the charset was taken from
 */
record PageCharset(String text, Charset charset, CharsetBasis basis) {
    private static final List<Charset> ARABIC = List.of(Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));

    /** Enough for statistics of letters. */
    private static final int SAMPLE = 65_536;

    /** Fewer signs of Arabic say nothing about the charset. */
    private static final int MIN_SIGNS = 4;

    /**
     * Reads the bytes by their byte order mark, else by what is declared unless it is plainly wrong for them, else by what
     * they look like.
     */
    static PageCharset decode(byte[] html, @Nullable String contentType) {
        Charset marked = byteOrderMark(html);
        if (marked != null) {
            return new PageCharset(
                    decoded(html, marked).replaceFirst("^\uFEFF", ""), marked, CharsetBasis.BYTE_ORDER_MARK);
        }
        List<DeclaredCharset> declared = DeclaredCharset.of(html, contentType);
        Charset wide = wide(html);
        if (wide != null) {
            return read(html, wide, declared);
        }
        // markup that can be read byte by byte cannot be UTF-16, whatever it says of itself
        List<DeclaredCharset> narrow = declared.stream()
                .filter(each -> !each.charset().name().startsWith("UTF-16"))
                .toList();
        Utf8Bytes utf8 = Utf8Bytes.of(html);
        if (utf8.isUtf8()) {
            return read(html, StandardCharsets.UTF_8, narrow);
        }
        if (utf8.isAscii()) {
            return narrow.isEmpty()
                    ? read(html, StandardCharsets.UTF_8, narrow)
                    : read(html, narrow.get(0).charset(), narrow);
        }
        return read(html, mostArabic(html, narrow), narrow);
    }

    private static PageCharset read(byte[] html, Charset charset, List<DeclaredCharset> declared) {
        CharsetBasis basis = declared.stream()
                .filter(each -> each.charset().equals(charset))
                .map(DeclaredCharset::basis)
                .findFirst()
                .orElse(CharsetBasis.DETECTED);
        return new PageCharset(decoded(html, charset), charset, basis);
    }

    private static String decoded(byte[] html, Charset charset) {
        return new String(html, charset);
    }

    private static @Nullable Charset byteOrderMark(byte[] html) {
        if (html.length >= 3 && (html[0] & 0xFF) == 0xEF && (html[1] & 0xFF) == 0xBB && (html[2] & 0xFF) == 0xBF) {
            Utf8Bytes rest = Utf8Bytes.of(html);
            return rest.isUtf8() ? StandardCharsets.UTF_8 : null;
        }
        if (html.length >= 2 && (html[0] & 0xFF) == 0xFF && (html[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (html.length >= 2 && (html[0] & 0xFF) == 0xFE && (html[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without a mark: every other byte is that of the block, 0 for markup and 6 for Arabic. */
    private static @Nullable Charset wide(byte[] html) {
        int[] blocks = new int[2];
        int length = Math.min(html.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (html[i] == 0 || html[i] == 6) {
                blocks[i % 2]++;
            }
        }
        int most = length * 2 / 5;
        if (length < 16 || Math.max(blocks[0], blocks[1]) <= most) {
            return null;
        }
        return blocks[0] > blocks[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** A declared charset stays unless another one gives at least twice the signs of Arabic. */
    private static Charset mostArabic(byte[] html, List<DeclaredCharset> declared) {
        byte[] letters = lettersBeyondAscii(html);
        Charset detected = detected(letters);
        List<Charset> others = new ArrayList<>(ARABIC);
        others.add(detected);
        Charset best = declared.stream()
                .map(DeclaredCharset::charset)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .findFirst()
                .orElse(detected);
        int signs = ArabicSigns.count(decoded(letters, best));
        for (Charset other : others) {
            int otherSigns = ArabicSigns.count(decoded(letters, other));
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
    private static byte[] lettersBeyondAscii(byte[] html) {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        boolean gap = true;
        for (int i = 0; i < html.length && letters.size() < SAMPLE; i++) {
            if (html[i] < 0 || !gap) {
                letters.write(html[i] < 0 ? html[i] : ' ');
            }
            gap = html[i] >= 0;
        }
        return letters.toByteArray();
    }
}
