package org.rasid.producer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Addresses of pages: which one stands for the article, and what its variants have in common. */
final class PageAddress {
    private static final Pattern HTTP = Pattern.compile(
            "(https?)://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VARIANT_HOST = Pattern.compile("^(?:www\\d?|m|mobile|amp|wap)\\.(?=[^.]+\\.[^.])");
    private static final Pattern AMP_CACHE =
            Pattern.compile("https?://[^/]+\\.cdn\\.ampproject\\.org/[a-z]/(s/)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIANT_PATH =
            Pattern.compile("/(?:amp|print|printable)(?=/*$)|^/(?:amp|m)(?=/[^/])|\\.amp(?=(?:\\.html?)?/*$)");
    private static final Pattern VARIANT_PARAMETER = Pattern.compile(
            "(?:amp|print|printable|mobile)(?:=(?:1|true|yes|amp)?)?|m=1|(?:outputType|output|view|mode|format|tmpl)=(?:amp|print|component)"
                    + "|(?:utm_\\w+|fbclid|gclid|igshid|mc_cid|mc_eid|amp_js_v|amp_gsa|usqp|ref_src)(?:=.*)?",
            Pattern.CASE_INSENSITIVE);
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
        String own = read == null ? null : uncached(read.strip());
        for (String each : stated) {
            if (each == null || each.isBlank()) {
                continue;
            }
            String address = own == null ? each.strip() : StringUtil.resolve(own, each.strip());
            Matcher parts = HTTP.matcher(address);
            boolean article = parts.matches() && (!parts.group(3).matches("/*") || parts.group(4) != null);
            if (article && (own == null || sameSite(own, address))) {
                return address;
            }
        }
        return own != null && HTTP.matcher(own).matches() ? own : null;
    }

    /** The spelling that variants of one article share: no {@code www.} or {@code m.}, no sign of AMP, print or campaign. */
    static String key(String address) {
        String own = uncached(address);
        Matcher parts = HTTP.matcher(own);
        if (!parts.matches()) {
            return address;
        }
        String path = VARIANT_PATH.matcher(String.valueOf(parts.group(3))).replaceAll("");
        List<String> kept = new ArrayList<>();
        for (String parameter : (parts.group(4) == null ? "" : parts.group(4)).split("&", -1)) {
            if (!parameter.isEmpty() && !VARIANT_PARAMETER.matcher(parameter).matches()) {
                kept.add(parameter);
            }
        }
        return "https://" + host(own) + path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
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
        String a = host(one);
        String b = host(other);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    private static String host(String address) {
        Matcher parts = HTTP.matcher(address);
        String host = parts.matches() ? parts.group(2).toLowerCase(Locale.ROOT) : "";
        return VARIANT_HOST.matcher(host.replaceFirst(":(?:80|443)?$", "")).replaceFirst("");
    }

    /** The address behind that of an AMP cache. */
    private static String uncached(String address) {
        Matcher cached = AMP_CACHE.matcher(address);
        return cached.matches() ? (cached.group(1) == null ? "http://" : "https://") + cached.group(2) : address;
    }
}
