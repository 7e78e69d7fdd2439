package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page, among the many places that give it whole, cut, or with the name of the site. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|•·]\\s+|\\s*(?:\\||::|»|«(?=\\s))\\s*");
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.+|…)$");

    /** Shorter beginnings are shared by too many headlines. */
    private static final int MIN_SHARED = 15;

    private static final int MAX_LENGTH = 400;
    private static final int MAX_SHOWN = 20;

    private final List<String> headings;
    private final List<String> named;
    private final List<String> minor;
    private final List<String> emphasised;
    private final @Nullable String pageTitle;
    private final @Nullable String siteName;

    private Titles(
            List<String> headings,
            List<String> named,
            List<String> minor,
            List<String> emphasised,
            @Nullable String pageTitle,
            @Nullable String siteName) {
        this.headings = headings;
        this.named = named;
        this.minor = minor;
        this.emphasised = emphasised;
        this.pageTitle = pageTitle;
        this.siteName = siteName;
    }

    static Titles of(Document page, Meta meta) {
        List<String> headings = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> minor = new ArrayList<>();
        List<String> emphasised = new ArrayList<>();
        // one pass, for a page may have a hundred thousand elements
        for (Element element : page.getAllElements()) {
            switch (element.normalName()) {
                case "h1" -> add(headings, element);
                case "h2", "h3", "h4" -> add(minor, element);
                case "b", "strong", "big" -> add(emphasised, element);
                case "font" -> {
                    if (element.hasAttr("size")) {
                        add(emphasised, element);
                    }
                }
                default -> {}
            }
            if (element.hasAttr("itemprop") && element.attr("itemprop").strip().equalsIgnoreCase("headline")) {
                add(headlines, element);
            }
            if (element.hasAttr("class") && isNamedTitle(element.attr("class"))) {
                add(named, element);
            }
        }
        headlines.stream().limit(MAX_SHOWN - headings.size()).forEach(headings::add);
        meta.first("og:title").ifPresent(title -> named.add(0, title));
        return new Titles(
                headings,
                named,
                minor,
                emphasised,
                Plain.lineOrNull(page.title()),
                meta.first("og:site_name", "application-name").orElse(null));
    }

    private static boolean isNamedTitle(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("title") || lower.contains("headline");
    }

    private static void add(List<String> titles, Element element) {
        if (titles.size() < MAX_SHOWN) {
            String content = element.attr("content");
            String title = content.isBlank() ? Plain.line(element, MAX_LENGTH) : Plain.line(content);
            if (!title.isEmpty() && title.length() <= MAX_LENGTH) {
                titles.add(title);
            }
        }
    }

    /** All that the page shows as a title, its own or another's. */
    List<String> shown() {
        List<String> all = new ArrayList<>(headings);
        all.addAll(named.subList(0, Math.min(1, named.size())));
        if (pageTitle != null) {
            all.add(pageTitle);
        }
        return all;
    }

    /** The headline as readers see it, where that agrees with the metadata; empty where there is none. */
    String best(@Nullable String linked, Meta meta) {
        List<String> stated = new ArrayList<>();
        if (linked != null) {
            stated.add(linked);
        }
        meta.first("og:title").ifPresent(stated::add);
        meta.first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline")
                .ifPresent(stated::add);
        for (String title : stated) {
            if (!isSiteName(title)) {
                return asShown(title);
            }
        }
        return unstated();
    }

    private String unstated() {
        String page = pageTitle == null || isSiteName(pageTitle) ? "" : pageTitle;
        for (List<String> shown : List.of(headings, named, minor)) {
            for (String title : shown) {
                if (!page.isEmpty() && agree(title, page)) {
                    return title;
                }
            }
        }
        return headings.stream()
                .filter(title -> words(title) >= 3 && !isSiteName(title))
                .findFirst()
                .or(() -> named.stream()
                        .filter(title -> words(title) >= 4 && !isSiteName(title))
                        .findFirst())
                .or(() -> emphasised.stream()
                        .filter(title -> words(page) < 4 && words(title) >= 4)
                        .findFirst())
                .orElseGet(() -> page.isEmpty() && !headings.isEmpty() ? headings.get(0) : withoutSite(page));
    }

    private String asShown(String title) {
        String own = withoutSite(title);
        for (String heading : headings) {
            if (agree(heading, own)) {
                return heading;
            }
        }
        String whole = CUT.matcher(title).find() && pageTitle != null && agree(pageTitle, title) ? pageTitle : title;
        return withoutSite(whole);
    }

    private boolean isSiteName(String title) {
        return siteName != null && Plain.letters(title).equals(Plain.letters(siteName));
    }

    /** Takes the name of the site off the end or the beginning. */
    private String withoutSite(String title) {
        List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(title, -1)));
        parts.removeIf(String::isBlank);
        if (parts.size() < 2) {
            return title;
        }
        String first = parts.get(0).strip();
        String last = parts.get(parts.size() - 1).strip();
        if (isSiteName(last) || (words(last) <= 4 && words(first) > words(last))) {
            return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s\\-–—|•·:»]+$", "");
        }
        if (isSiteName(first) || (words(first) <= 3 && words(last) > words(first))) {
            return title.substring(first.length()).replaceFirst("^[\\s\\-–—|•·:»]+", "");
        }
        return title;
    }

    /** Whether two titles are of the same article: one may be cut, or have more behind it. */
    static boolean agree(String one, String other) {
        String a = Plain.letters(one);
        String b = Plain.letters(other);
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return !shorter.isEmpty()
                && (shorter.equals(longer) || (shorter.length() >= MIN_SHARED && longer.contains(shorter)));
    }

    private static int words(String text) {
        String letters = Plain.letters(text);
        return letters.isEmpty() ? 0 : letters.split(" ", -1).length;
    }
}
