package org.rasid.producer.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.text.CharsetGuess;
import org.rasid.producer.text.Utf8Bytes;

/**
 * The bytes of a page as text.
 *
 * @param text without byte order mark; bytes that are wrong in the charset are U+FFFD
 * @param charset by which the bytes were read
 * @param basis what the charset was taken from
 */
record PageCharset(String text, Charset charset, CharsetBasis basis) {
    /**
     * Reads the bytes by their byte order mark, else by what is declared unless it is plainly wrong for them, else by what
     * they look like.
     */
    static PageCharset decode(byte[] html, @Nullable String contentType) {
        Utf8Bytes utf8 = Utf8Bytes.of(html);
        Charset marked = CharsetGuess.marked(html);
        if (marked != null && (!marked.equals(StandardCharsets.UTF_8) || utf8.isUtf8())) {
            return new PageCharset(
                    decoded(html, marked).replaceFirst("^\uFEFF", ""), marked, CharsetBasis.BYTE_ORDER_MARK);
        }
        List<DeclaredCharset> declared = DeclaredCharset.of(html, contentType);
        Charset wide = CharsetGuess.wide(html);
        if (wide != null) {
            return read(html, wide, declared);
        }
        // markup that can be read byte by byte cannot be UTF-16, whatever it says of itself
        List<DeclaredCharset> narrow = declared.stream()
                .filter(each -> !each.charset().name().startsWith("UTF-16"))
                .toList();
        if (utf8.isUtf8()) {
            return read(html, StandardCharsets.UTF_8, narrow);
        }
        if (utf8.isAscii()) {
            return narrow.isEmpty()
                    ? read(html, StandardCharsets.UTF_8, narrow)
                    : read(html, narrow.get(0).charset(), narrow);
        }
        List<Charset> charsets = narrow.stream().map(DeclaredCharset::charset).toList();
        return read(html, CharsetGuess.mostArabic(html, charsets), narrow);
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
}
