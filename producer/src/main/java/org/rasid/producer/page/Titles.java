package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page, among the many places that give it whole, cut, or with the name of the site. Readers see a
 * heading, so one that any of the metadata agrees with is it; where none does, the line that stands out before the text.
 */
final class Titles {
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.|…)$");

    /** Shorter beginnings are shared by too many headlines. */
    private static final int MIN_SHARED = 15;

    /** The same of titles that show that they are cut. */
    private static final int MIN_CUT = 10;

    private static final int MIN_WORDS = 4;
    private static final int MAX_LENGTH = 400;
    private static final int MAX_SHOWN = 20;

    /** A stated title loses against another line only where that is as large as a second heading. */
    private static final double LARGE = 24;

    /** A shorter single heading may be the name of a section. */
    private static final int MIN_HEADING_WORDS = 3;

    /** Share of the words of the shorter of two titles that the other one has too. */
    private static final double REWORDED = 0.5;

    /** Share of its words that return in the text. */
    private static final double ECHOED = 0.25;

    private static final double MUCH_MORE_ECHOED = 0.5;

    private final PageElements elements;
    private final Meta meta;
    private final @Nullable String pageTitle;
    private final List<Headline> first;
    private final List<Headline> others;

    private Titles(PageElements elements, Meta meta, List<Headline> first, List<Headline> others) {
        this.elements = elements;
        this.meta = meta;
        this.pageTitle = Plain.lineOrNull(elements.page().title());
        this.first = first;
        this.others = others;
    }

    static Titles of(PageElements elements, Meta meta) {
        List<Headline> first = new ArrayList<>();
        List<Headline> headlines = new ArrayList<>();
        List<Headline> others = new ArrayList<>();
        List<Headline> named = new ArrayList<>();
        List<Headline> emphasised = new ArrayList<>();
        for (Element element : elements.all()) {
            switch (element.normalName()) {
                case "h1" -> add(first, element);
                case "h2", "h3", "h4" -> add(others, element);
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
        headlines.stream().limit(MAX_SHOWN - first.size()).forEach(first::add);
        others.addAll(named);
        others.addAll(emphasised);
        return new Titles(elements, meta, first, others);
    }

    private static boolean isNamedTitle(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("title") || lower.contains("headline");
    }

    private static void add(List<Headline> titles, Element element) {
        if (titles.size() < MAX_SHOWN) {
            String content = element.attr("content");
            String title = content.isBlank()
                    ? Plain.line(element, MAX_LENGTH, inner -> Hints.of(inner).isBesideHeadline())
                    : Plain.line(content);
            if (!title.isEmpty() && title.length() <= MAX_LENGTH) {
                titles.add(new Headline(title, content.isBlank() ? element : null));
            }
        }
    }

    /** All that the page shows as a title, its own or another's. */
    List<String> shown() {
        List<String> all = new ArrayList<>();
        first.forEach(title -> all.add(title.text()));
        meta.first("og:title").ifPresent(all::add);
        if (pageTitle != null) {
            all.add(pageTitle);
        }
        return all;
    }

    /** The headline as readers see it, where that agrees with the metadata; empty where there is none. */
    Headline best(LinkedArticle linked) {
        SiteNames site = SiteNames.of(elements, meta, linked.publisher());
        List<String> stated = stated(linked, site);
        List<String> all = new ArrayList<>(stated);
        List<String> ofPage = new ArrayList<>();
        if (pageTitle != null && !site.isName(pageTitle)) {
            ofPage.add(site.without(pageTitle));
            all.addAll(ofPage);
        }
        for (List<Headline> headings : List.of(first, others)) {
            Headline agreeing = agreeing(headings, stated, 1, site);
            // the title of a page may be no more than the name of its site
            Headline agreeingWithPage = agreeing == null ? agreeing(headings, ofPage, MIN_WORDS, site) : null;
            if (agreeingWithPage != null) {
                return stated.isEmpty() ? unlessOfSite(agreeingWithPage, site) : agreeingWithPage;
            }
            if (agreeing != null && agreeing.shown() != null && !isLinked(agreeing)) {
                return agreeing;
            }
            Headline reworded = headings.equals(first) ? reworded(stated, ofPage, site) : null;
            if (reworded != null) {
                return reworded;
            }
            if (agreeing != null) {
                return agreeing;
            }
        }
        return standingOut(stated, all, site);
    }

    private static boolean isLinked(Headline heading) {
        return heading.shown() != null && Dom.link(heading.shown()) != null;
    }

    /** The only first heading that leads nowhere, where a title says much the same in other words; else null. */
    private @Nullable Headline reworded(List<String> stated, List<String> ofPage, SiteNames site) {
        List<Headline> own = first.stream()
                .filter(heading -> heading.shown() != null
                        && !isLinked(heading)
                        && !SiteNames.isHomeLink(heading.shown())
                        && !site.isName(heading.text()))
                .toList();
        if (own.size() != 1) {
            return null;
        }
        Headline heading = own.get(0);
        int count = SiteNames.words(heading.text());
        if (count >= MIN_HEADING_WORDS && stated.stream().anyMatch(title -> sayMuchTheSame(heading.text(), title))) {
            return heading;
        }
        return count >= MIN_WORDS && ofPage.stream().anyMatch(title -> sayMuchTheSame(heading.text(), title))
                ? unlessOfSite(heading, site)
                : null;
    }

    private static boolean sayMuchTheSame(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        return a.size() < b.size() ? share(a, b) >= REWORDED : share(b, a) >= REWORDED;
    }

    private static List<String> words(String text) {
        return List.of(Plain.letters(text).split(" ", -1));
    }

    private static double share(List<String> words, List<String> others) {
        return (double) words.stream().filter(others::contains).count() / words.size();
    }

    /** What metadata of articles says, the most trusted first. */
    private List<String> stated(LinkedArticle linked, SiteNames site) {
        List<String> stated = new ArrayList<>();
        if (linked.headline() != null) {
            stated.add(linked.headline());
        }
        meta.first("og:title").ifPresent(stated::add);
        meta.first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline")
                .ifPresent(stated::add);
        stated.removeIf(site::isName);
        stated.replaceAll(site::without);
        return stated;
    }

    /** The first heading that is no link to another page, else the first, that one of the titles agrees with. */
    private @Nullable Headline agreeing(List<Headline> headings, List<String> titles, int minWords, SiteNames site) {
        Headline linked = null;
        for (Headline heading : titles.isEmpty() ? List.<Headline>of() : headings) {
            Element shown = heading.shown();
            if (titles.stream().anyMatch(title -> isOf(heading, title))
                    && SiteNames.words(heading.text()) >= minWords
                    && !site.isName(heading.text())
                    && (shown == null || !SiteNames.isHomeLink(shown))) {
                if (shown == null || Dom.link(shown) == null) {
                    return heading;
                }
                linked = linked == null ? heading : linked;
            }
        }
        return linked;
    }

    private boolean isOf(Headline heading, String title) {
        String own = Plain.letters(heading.text());
        String other = Plain.letters(title);
        if (own.equals(other)) {
            return !own.isEmpty();
        }
        if (isCut(title) && own.startsWith(other)) {
            return other.length() >= MIN_CUT;
        }
        Element shown = heading.shown();
        boolean marked = shown == null || shown.normalName().startsWith("h") || first.contains(heading);
        boolean longer = own.length() > other.length();
        // a part of a title may be the name of a section or of a place
        return agree(own, other) && (longer ? marked : 2 * own.length() >= other.length() || isLargestPart(own, title));
    }

    private static boolean isLargestPart(String letters, String title) {
        return SiteNames.parts(title).stream()
                .map(Plain::letters)
                .max(Comparator.comparingInt(String::length))
                .filter(letters::equals)
                .isPresent();
    }

    private static boolean isCut(String title) {
        return CUT.matcher(title).find();
    }

    /** The name of a site says nothing of what the text is about. */
    private Headline unlessOfSite(Headline agreeing, SiteNames site) {
        Opening opening = Opening.of(elements);
        if (opening.echo(agreeing.text()) > 0) {
            return agreeing;
        }
        Unit line = opening.headline(site);
        return line != null && opening.echo(line.text()) >= MUCH_MORE_ECHOED
                ? new Headline(line.text(), line.inner())
                : agreeing;
    }

    /** Where no heading agrees with what is stated. */
    private Headline standingOut(List<String> stated, List<String> all, SiteNames site) {
        Opening opening = Opening.of(elements);
        for (String title : all) {
            Unit whole = isCut(title) && Plain.letters(title).length() >= MIN_CUT ? opening.beginningWith(title) : null;
            if (whole != null) {
                return new Headline(whole.text(), whole.inner());
            }
        }
        Unit line = opening.headline(site);
        if (line != null && beats(line, stated, all, opening)) {
            return new Headline(line.text(), line.inner());
        }
        if (!all.isEmpty()) {
            return new Headline(all.get(0), null);
        }
        return first.stream().findFirst().orElse(new Headline("", null));
    }

    private static boolean beats(Unit line, List<String> stated, List<String> all, Opening opening) {
        double echo = opening.echo(line.text());
        if (stated.isEmpty()) {
            return all.isEmpty() || echo >= opening.echo(all.get(0)) || SiteNames.words(all.get(0)) < MIN_WORDS;
        }
        boolean large = Prominence.of(line) >= LARGE && echo >= ECHOED;
        return SiteNames.words(line.text()) >= MIN_WORDS
                && (large || echo >= opening.echo(stated.get(0)) + MUCH_MORE_ECHOED);
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
}
