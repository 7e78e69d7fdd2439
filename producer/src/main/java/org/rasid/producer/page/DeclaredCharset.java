package org.rasid.producer.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A charset that somebody says a page has.
 *
 * @param charset the charset that browsers take for the name
 * @param basis who says so
 */
record DeclaredCharset(Charset charset, CharsetBasis basis) {
    /** Declarations stand in the head; a long one has this many bytes. */
    private static final int HEAD = 16_384;

    private static final Pattern HTTP =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** All declarations, the one to be trusted most first. */
    static List<DeclaredCharset> of(byte[] html, @Nullable String contentType) {
        List<DeclaredCharset> found = new ArrayList<>();
        add(found, HTTP, contentType == null ? "" : contentType, CharsetBasis.HTTP);
        String head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
        add(found, META, head, CharsetBasis.MARKUP);
        add(found, XML, head, CharsetBasis.MARKUP);
        return found;
    }

    private static void add(List<DeclaredCharset> found, Pattern pattern, String text, CharsetBasis basis) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            named(matcher.group(1)).ifPresent(charset -> found.add(new DeclaredCharset(charset, basis)));
        }
    }

    private static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(Charset.forName("windows-1252"));
            case "iso-8859-6-e", "iso-8859-6-i", "asmo-708" -> Optional.of(Charset.forName("ISO-8859-6"));
            default -> {
                try {
                    yield Optional.of(Charset.forName(lower));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    yield Optional.empty();
                }
            }
        };
    }
}
