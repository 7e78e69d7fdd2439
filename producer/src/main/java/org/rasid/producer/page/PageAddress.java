package org.rasid.producer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.address.CanonicalUrl;

/** Addresses of pages: which one stands for the article, and the day that it holds. */
final class PageAddress {
    private static final Pattern HTTP = Pattern.compile(
            "(https?)://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/_.-]|$)");

    private PageAddress() {}

    /**
     * The address that stands for the article.
     *
     * @param read where the page was read; null where not known
     * @param stated what the page says of itself, the most trusted first; may be relative, or of another site
     * @return the first stated one that is of the same site and is no home page, else {@code read}; null where neither is
     *     an address
     */
    static @Nullable String choose(@Nullable String read, List<@Nullable String> stated) {
        String own = read == null ? null : CanonicalUrl.uncached(read.strip());
        for (String each : stated) {
            if (each == null || each.isBlank()) {
                continue;
            }
            String address = own == null ? withScheme(each.strip()) : StringUtil.resolve(own, each.strip());
            Matcher parts = HTTP.matcher(address);
            boolean article = parts.matches() && (!parts.group(3).matches("/*") || parts.group(4) != null);
            if (article && (own == null || sameSite(own, address))) {
                return address;
            }
        }
        return own != null && HTTP.matcher(own).matches() ? own : null;
    }

    /** An address that begins with {@code //} has the scheme of its page. */
    private static String withScheme(String address) {
        return address.startsWith("//") ? "https:" + address : address;
    }

    /** The day in the path, as {@code /2026/03/08/}; empty where there is none. */
    static Optional<LocalDate> date(String address) {
        Matcher parts = HTTP.matcher(address);
        Matcher date = DATE.matcher(parts.matches() ? String.valueOf(parts.group(3)) : "");
        try {
            return date.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether one host is the other, or a part of it, not counting those of variants. */
    private static boolean sameSite(String one, String other) {
        String a = CanonicalUrl.host(one);
        String b = CanonicalUrl.host(other);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }
}
