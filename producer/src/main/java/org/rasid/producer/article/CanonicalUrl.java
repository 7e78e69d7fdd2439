package org.rasid.producer.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for all the spellings of a web address that lead to the same article.
 *
 * <ul>
 *   <li>{@code http} becomes {@code https}; scheme and host become lower case; the default port goes
 *   <li>the fragment goes, and so do the query parameters {@code utm_*} and {@code fbclid}; the others keep their order
 *   <li>slashes at the end of the path go
 *   <li>letters beyond ASCII become percent-encoded UTF-8, and percent-encoding is in upper case
 * </ul>
 */
final class CanonicalUrl {
    private static final Pattern HTTP = Pattern.compile(
            "https?://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)?$");

    private CanonicalUrl() {}

    /**
     * The canonical spelling. Empty where the address cannot stand for one article: it is not a full {@code http} or
     * {@code https} address, or it has neither path nor query, as that of a home page.
     */
    static Optional<String> of(String url) {
        Matcher parts = HTTP.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host =
                DEFAULT_PORT.matcher(parts.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
        String path = withoutTrailingSlashes(encoded(parts.group(2)));
        String query = parts.group(3) == null ? "" : encoded(withoutTracking(parts.group(3)));
        if (host.isEmpty() || (path.isEmpty() && query.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("https://" + host + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !name.equals("fbclid")) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static String encoded(String part) {
        StringBuilder out = new StringBuilder(part.length());
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] <= ' ') {
                out.append('%').append(String.format(Locale.ROOT, "%02X", bytes[i] & 0xFF));
            } else if (bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                out.append('%').append(Character.toUpperCase((char) bytes[i + 1]));
                out.append(Character.toUpperCase((char) bytes[i + 2]));
                i += 2;
            } else {
                out.append((char) bytes[i]);
            }
        }
        return out.toString();
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
