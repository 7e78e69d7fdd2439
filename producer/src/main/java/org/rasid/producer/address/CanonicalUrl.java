package org.rasid.producer.address;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for all the addresses of the web that lead to the same article.
 *
 * <ul>
 *   <li>{@code http} becomes {@code https}; scheme and host become lower case; the default port goes
 *   <li>the address in an AMP cache becomes the one behind it
 *   <li>signs of a variant go: {@code www.}, {@code m.}, {@code mobile.}, {@code wap.} and {@code amp.} of the host, {@code
 *       /amp}, {@code /print} and the like of the path, {@code m=1}, {@code amp}, {@code print} and the like of the query
 *   <li>the fragment goes, and so do the query parameters that follow a reader, as {@code utm_*} and {@code fbclid}; the
 *       others keep their order
 *   <li>slashes at the end of the path go
 *   <li>letters beyond ASCII become percent-encoded UTF-8, and percent-encoding is in upper case
 * </ul>
 */
public final class CanonicalUrl {
    private static final Pattern HTTP = Pattern.compile(
            "https?://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)?$");
    private static final Pattern AMP_CACHE =
            Pattern.compile("https?://[^/]+\\.cdn\\.ampproject\\.org/[a-z]/(s/)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIANT_HOST =
            Pattern.compile("^(?:(?:www\\d?|m|mobile|amp|wap)\\.){1,9}(?=[^.]+\\.[^.])");
    private static final Pattern VARIANT_PATH =
            Pattern.compile("(?<!/)(?:/+(?:amp|print|printable)){1,9}(?=/*$)|^(?:/+(?:amp|m)){1,9}(?=/+[^/])"
                    + "|(?:\\.amp){1,9}(?=(?:\\.html?)?/*$)");
    private static final Pattern VARIANT_PARAMETER = Pattern.compile(
            "(?:amp|print|printable|mobile)(?:=(?:1|true|yes|amp)?)?|m=1"
                    + "|(?:outputType|output|view|mode|format|tmpl)=(?:amp|print|component)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACKING_PARAMETER = Pattern.compile(
            "(?:utm_[^=]*|fbclid|gclid|igshid|mc_cid|mc_eid|amp_js_v|amp_gsa|usqp|ref_src)(?:=.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CanonicalUrl() {}

    /**
     * The canonical spelling. Empty where the address cannot stand for one article: it is not a full {@code http} or
     * {@code https} address, or it has neither path nor query, as that of a home page.
     */
    public static Optional<String> of(String url) {
        Matcher parts = HTTP.matcher(uncached(url.strip()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = withoutVariants(parts.group(1));
        String path = withoutTrailingSlashes(
                encoded(VARIANT_PATH.matcher(parts.group(2)).replaceAll("")));
        String query = parts.group(3) == null ? "" : encoded(withoutVariantParameters(parts.group(3)));
        if (host.isEmpty() || (path.isEmpty() && query.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("https://" + host + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** The host in lower case, without default port and signs of a variant; empty where the address is not a web address. */
    public static String host(String url) {
        Matcher parts = HTTP.matcher(url.strip());
        return parts.matches() ? withoutVariants(parts.group(1)) : "";
    }

    /** The address behind that of an AMP cache; any other address as it is. */
    public static String uncached(String url) {
        Matcher cached = AMP_CACHE.matcher(url);
        return cached.matches() ? (cached.group(1) == null ? "http://" : "https://") + cached.group(2) : url;
    }

    private static String withoutVariants(String host) {
        String plain = DEFAULT_PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return VARIANT_HOST.matcher(plain).replaceFirst("");
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String withoutVariantParameters(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()
                    && !VARIANT_PARAMETER.matcher(parameter).matches()
                    && !TRACKING_PARAMETER.matcher(parameter).matches()) {
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
