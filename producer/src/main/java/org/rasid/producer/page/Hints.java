package org.rasid.producer.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What class, id and role of an element say of its content. */
final class Hints {
    /** Longer attributes are no names that somebody chose. */
    private static final int MAX_LENGTH = 400;

    /** What a word in a class or id says; a word may say several things. */
    enum Hint {
        CHROME,
        EXTRAS,
        CONTENT,
        TEASERS,
        BESIDE_HEADLINE,
        PAGE_HEADER,
        PICTURES,
        WORDS,
        DATES,
        FOOTER,
        EMBED,
        HIDDEN
    }

    /** What each word says. */
    private static final Map<String, Set<Hint>> SAID = said(Map.ofEntries(
            Map.entry(
                    Hint.CHROME,
                    "nav navbar navigation menu breadcrumb breadcrumbs sidebar aside foot"
                            + " related relatedposts relatednews recommended recommendation recommendations suggested mostread mostviewed"
                            + " othernews popular trending share sharing sharebar sharedaddy addtoany social comment comments disqus respond"
                            + " newsletter subscribe subscription cookie cookies consent gdpr ad ads adv advert adverts advertisement"
                            + " adsense banner sponsor sponsored promo promoted taboola outbrain popup modal overlay lightbox footer"
                            + " copyright copyrights pagination pager ticker marquee poll login signin signup search tags taglist tagcloud"
                            + " keywords toolbar skip feedback survey helpful tools storytools articletools readmore alsoread readalso seealso hashtags paywall tabs topbar masthead"),
            Map.entry(
                    Hint.EXTRAS,
                    "caption figcaption credit credits byline author authors bio date"
                            + " datetime time timestamp meta postmeta published posted updated player rating views counter print fontsize"
                            + " category categories reading source"),
            Map.entry(
                    Hint.CONTENT,
                    "article articlebody body content contents entry story text post details detail main hentry news"),
            Map.entry(Hint.TEASERS, "teaser card cards excerpt thumb thumbnail item items list grid"),
            Map.entry(
                    Hint.BESIDE_HEADLINE,
                    "kicker overline overtitle suptitle supertitle eyebrow"
                            + " subtitle subhead subheading standfirst summary deck dek author byline writer columnist"),
            Map.entry(Hint.PAGE_HEADER, "header hdr head top topbar masthead logo issue edition today"),
            Map.entry(Hint.PICTURES, "img image photo pic picture"),
            Map.entry(Hint.WORDS, "title text desc description alt"),
            Map.entry(Hint.DATES, "date datetime time timestamp published posted pubdate meta postmeta"),
            Map.entry(Hint.FOOTER, "footer")));

    /** What whole classes say: those of services for the posts that others show, and of frameworks for what is hidden. */
    private static final Map<String, Set<Hint>> SAID_WHOLE = said(Map.of(
            Hint.EMBED,
            "twitter-tweet twitter-video instagram-media fb-post fb-video tiktok-embed telegram-post reddit-embed"
                    + " bluesky-embed",
            Hint.HIDDEN,
            "hidden hide d-none sr-only visually-hidden screen-reader-text offscreen"));

    private static final Set<String> CHROME_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar");
    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST =
            SAID.keySet().stream().mapToInt(String::length).max().orElse(0);

    private final Element element;
    private final Set<Hint> said;

    private Hints(Element element, Set<Hint> said) {
        this.element = element;
        this.said = said;
    }

    static Hints of(Element element) {
        return of(element, Hints::said);
    }

    /**
     * The same, where somebody remembers what names say.
     *
     * @param said what a class attribute says
     */
    static Hints of(Element element, Function<String, Set<Hint>> said) {
        // most elements have no attributes, and to look for one in each costs more than all else here
        if (element.attributesSize() == 0) {
            return new Hints(element, Set.of());
        }
        Set<Hint> classes = said.apply(bounded(element.className()));
        // no other element of a page has the same
        Set<Hint> id = element.id().isEmpty() ? Set.of() : said(bounded(element.id()));
        if (id.isEmpty()) {
            return new Hints(element, classes);
        }
        Set<Hint> both = EnumSet.copyOf(id);
        both.addAll(classes);
        return new Hints(element, both);
    }

    /** Around the article: menus, boxes of links, sharing, comments, advertisements, posts of other sites. */
    boolean isChrome() {
        return element.attributesSize() > 0
                && (says(Hint.CHROME) || CHROME_ROLES.contains(element.attr("role")) || says(Hint.EMBED));
    }

    /** Of the page, or of the article: the latter often holds its date. */
    boolean isFooter() {
        return element.normalName().equals("footer") || says(Hint.FOOTER);
    }

    /** About the article: captions, bylines, dates. */
    boolean isExtra() {
        return says(Hint.EXTRAS) || (says(Hint.PICTURES) && says(Hint.WORDS));
    }

    /** Above or below the headline: kickers, standfirsts. */
    boolean isBesideHeadline() {
        return says(Hint.BESIDE_HEADLINE);
    }

    /** Above the article: the name of the site, the number and the day of the issue. */
    boolean isPageHeader() {
        return element.normalName().equals("header") || says(Hint.PAGE_HEADER);
    }

    boolean isContent() {
        return says(Hint.CONTENT) || element.attr("itemprop").equals("articleBody");
    }

    /** Whether two elements are of one kind: the same tag, and the same first class. */
    static boolean isNamedAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName()) && firstClass(one).equals(firstClass(other));
    }

    private static String firstClass(Element element) {
        return bounded(element.className()).strip().split("\\s+", 2)[0];
    }

    boolean isTeaser() {
        return says(Hint.TEASERS);
    }

    boolean isDate() {
        return says(Hint.DATES);
    }

    boolean isHidden() {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || (element.hasAttr("style")
                                && INVISIBLE
                                        .matcher(bounded(element.attr("style")))
                                        .find())
                        || says(Hint.HIDDEN));
    }

    private boolean says(Hint hint) {
        return said.contains(hint);
    }

    /** What a class attribute or an id says. */
    static Set<Hint> said(String names) {
        Set<Hint> all = EnumSet.noneOf(Hint.class);
        addSaid(names, all);
        StringTokenizer whole = new StringTokenizer(names);
        while (whole.hasMoreTokens()) {
            all.addAll(SAID_WHOLE.getOrDefault(whole.nextToken(), Set.of()));
        }
        return all;
    }

    /** Adds what the words in names say: runs of letters, which a capital behind a small letter divides too. */
    private static void addSaid(String names, Set<Hint> all) {
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean seam = letter
                    && i > from
                    && Character.isLowerCase(names.charAt(i - 1))
                    && Character.isUpperCase(names.charAt(i));
            if ((!letter || seam) && i > from && i - from <= LONGEST) {
                all.addAll(SAID.getOrDefault(names.substring(from, i).toLowerCase(Locale.ROOT), Set.of()));
            }
            from = seam ? i : letter ? from : i + 1;
        }
    }

    private static Map<String, Set<Hint>> said(Map<Hint, String> words) {
        Map<String, Set<Hint>> said = new HashMap<>();
        words.forEach((hint, text) -> {
            for (String word : text.split(" ", -1)) {
                said.computeIfAbsent(word, added -> EnumSet.noneOf(Hint.class)).add(hint);
            }
        });
        return Map.copyOf(said);
    }

    private static String bounded(String names) {
        return names.substring(0, Math.min(names.length(), MAX_LENGTH));
    }
}
