package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a site calls itself: in its metadata, on what leads to its home page, and on its logo. */
final class SiteNames {
    private static final Pattern HOST = Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOME_PAGE =
            Pattern.compile("/?(?:index|default|home)\\.\\w+(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR =
            Pattern.compile("(?<!\\s)\\s+(?:[-–—|•·~]|\\.\\.)\\s+|(?:(?<!\\s)\\s+)?(?:\\||::|»|«(?=\\s))\\s*");
    private static final int MAX_LENGTH = 80;

    private final Set<String> names = new HashSet<>();

    private SiteNames() {}

    static SiteNames of(PageElements elements, Meta meta, @Nullable String publisher) {
        SiteNames site = new SiteNames();
        site.add(meta.first("og:site_name").orElse(""));
        site.add(meta.first("application-name").orElse(""));
        site.add(publisher == null ? "" : publisher);
        for (Element link : elements.tagged("a")) {
            if (leadsHome(link)) {
                site.add(Plain.line(link, MAX_LENGTH));
                link.getElementsByTag("img").forEach(image -> site.add(image.attr("alt")));
            }
        }
        for (Element image : elements.tagged("img")) {
            if (isLogo(image.attr("src")) || isLogo(image.className()) || isLogo(image.id())) {
                site.add(image.attr("alt"));
            }
        }
        return site;
    }

    private void add(String name) {
        String letters = name.length() > MAX_LENGTH ? "" : Plain.letters(name);
        if (!letters.isEmpty()) {
            names.add(letters);
        }
    }

    private static boolean isLogo(String name) {
        String lower =
                name.substring(0, Math.min(name.length(), 4 * MAX_LENGTH)).toLowerCase(Locale.ROOT);
        return lower.contains("logo") || lower.contains("brand");
    }

    private static boolean leadsHome(Element link) {
        String target = link.attr("href").strip();
        return !target.isEmpty()
                && !target.startsWith("#")
                && !target.startsWith("?")
                && target.length() <= 4 * MAX_LENGTH
                && isHome(target);
    }

    /** Looked at by hand first, for a page has hundreds of links, and few of them lead home. */
    private static boolean isHome(String target) {
        Matcher host = HOST.matcher(target);
        int at = host.lookingAt() ? host.end() : 0;
        int path = target.startsWith("./", at) ? at + 2 : target.startsWith("/", at) ? at + 1 : at;
        if (path == target.length() || target.charAt(path) == '?' || target.charAt(path) == '#') {
            return true;
        }
        boolean maybe = "idhIDH".indexOf(target.charAt(path)) >= 0;
        return maybe && HOME_PAGE.matcher(target).region(at, target.length()).matches();
    }

    /** Whether an element is, holds, or is in, a link to the home page, as the names of sites are. */
    static boolean isHomeLink(Element element) {
        Element around = Dom.link(element);
        return (around != null && leadsHome(around))
                || element.getElementsByTag("a").stream().anyMatch(SiteNames::leadsHome);
    }

    boolean isName(String title) {
        return names.contains(Plain.letters(title));
    }

    /** Takes names of the site and of its sections off the end or the beginning. */
    String without(String title) {
        String own = title;
        for (int i = 0; i < 3; i++) {
            String less = withoutOne(own);
            // a headline may have hyphens of its own, so that only one such part is taken for a name
            boolean more = less.length() < own.length() && title.contains("|");
            own = less;
            if (!more) {
                break;
            }
        }
        return own;
    }

    private String withoutOne(String title) {
        List<String> parts = parts(title);
        if (parts.size() < 2) {
            return title;
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (names.contains(Plain.letters(last)) || (words(last) <= 4 && words(first) > words(last))) {
            return title.substring(0, title.lastIndexOf(last))
                    .replaceFirst("(?<![\\s\\-–—|•·:»~])(?:\\s\\.\\.|[\\s\\-–—|•·:»~])++$", "");
        }
        if (names.contains(Plain.letters(first)) || (words(first) <= 3 && words(last) > words(first))) {
            return title.substring(title.indexOf(first) + first.length())
                    .replaceFirst("^(?:[\\s\\-–—|•·:»~]|\\.\\.\\s)++", "");
        }
        return title;
    }

    /** The parts of a title between signs that set the name of a site apart; at least one. */
    static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(title);
        int from = 0;
        while (separator.find()) {
            parts.add(title.substring(from, separator.start()).strip());
            from = separator.end();
        }
        parts.add(title.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? List.of(title) : parts;
    }

    static int words(String text) {
        String letters = Plain.letters(text);
        return letters.isEmpty() ? 0 : letters.split(" ", -1).length;
    }
}
