package org.rasid.producer.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What class, id and role of an element say of its content. */
final class Hints {
    /** Longer attributes are no names that somebody chose. */
    private static final int MAX_LENGTH = 400;

    private static final Set<String> CHROME = words(
            "nav navbar navigation menu breadcrumb breadcrumbs sidebar aside foot"
                    + " related relatedposts relatednews recommended recommendation recommendations suggested mostread mostviewed"
                    + " othernews popular trending share sharing sharebar sharedaddy addtoany social comment comments disqus respond"
                    + " newsletter subscribe subscription cookie cookies consent gdpr ad ads adv advert adverts advertisement"
                    + " adsense banner sponsor sponsored promo promoted taboola outbrain popup modal overlay lightbox footer"
                    + " copyright copyrights pagination pager ticker marquee poll login signin signup search tags taglist tagcloud"
                    + " keywords toolbar skip feedback survey helpful tools storytools articletools readmore alsoread readalso seealso hashtags paywall tabs topbar masthead");
    private static final Set<String> EXTRAS = words("caption figcaption credit credits byline author authors bio date"
            + " datetime time timestamp meta postmeta published posted updated player rating views counter print fontsize"
            + " category categories reading source");
    private static final Set<String> CONTENT =
            words("article articlebody body content contents entry story text post details detail main hentry news");
    private static final Set<String> TEASERS = words("teaser card cards excerpt thumb thumbnail item items list grid");
    private static final Set<String> BESIDE_HEADLINE = words("kicker overline overtitle suptitle supertitle eyebrow"
            + " subtitle subhead subheading standfirst summary deck dek author byline writer columnist");
    private static final Set<String> PAGE_HEADER =
            words("header hdr head top topbar masthead logo issue edition today");
    private static final Set<String> PICTURES = words("img image photo pic picture");
    private static final Set<String> WORDS = words("title text desc description alt");
    private static final Set<String> DATES =
            words("date datetime time timestamp published posted pubdate meta postmeta");
    private static final Set<String> HIDDEN =
            Set.of("hidden", "hide", "d-none", "sr-only", "visually-hidden", "screen-reader-text", "offscreen");
    /** Classes that services give the posts that others show. */
    private static final Set<String> EMBEDS = Set.of(
            "twitter-tweet twitter-video instagram-media fb-post fb-video tiktok-embed telegram-post reddit-embed bluesky-embed"
                    .split(" ", -1));

    private static final Set<String> CHROME_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar");
    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private Hints() {}

    /** Around the article: menus, boxes of links, sharing, comments, advertisements, posts of other sites. */
    static boolean isChrome(Element element) {
        return element.attributesSize() > 0
                && (named(element, CHROME) || CHROME_ROLES.contains(element.attr("role")) || hasClass(element, EMBEDS));
    }

    private static boolean hasClass(Element element, Set<String> classes) {
        if (!element.hasAttr("class")) {
            return false;
        }
        StringTokenizer names = new StringTokenizer(bounded(element.className()));
        while (names.hasMoreTokens()) {
            if (classes.contains(names.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** Of the page, or of the article: the latter often holds its date. */
    static boolean isFooter(Element element) {
        return element.normalName().equals("footer") || named(element, Set.of("footer"));
    }

    /** About the article: captions, bylines, dates. */
    static boolean isExtra(Element element) {
        return named(element, EXTRAS) || (named(element, PICTURES) && named(element, WORDS));
    }

    /** Above or below the headline: kickers, standfirsts. */
    static boolean isBesideHeadline(Element element) {
        return named(element, BESIDE_HEADLINE);
    }

    /** Above the article: the name of the site, the number and the day of the issue. */
    static boolean isPageHeader(Element element) {
        return element.normalName().equals("header") || named(element, PAGE_HEADER);
    }

    static boolean isContent(Element element) {
        return named(element, CONTENT) || element.attr("itemprop").equals("articleBody");
    }

    /** Whether two elements are of one kind: the same tag, and the same first class. */
    static boolean isNamedAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName()) && firstClass(one).equals(firstClass(other));
    }

    private static String firstClass(Element element) {
        return bounded(element.className()).strip().split("\\s+", 2)[0];
    }

    static boolean isTeaser(Element element) {
        return named(element, TEASERS);
    }

    static boolean isDate(Element element) {
        return named(element, DATES);
    }

    static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || (element.hasAttr("style")
                                && INVISIBLE
                                        .matcher(bounded(element.attr("style")))
                                        .find())
                        || hasClass(element, HIDDEN));
    }

    private static boolean named(Element element, Set<String> words) {
        // most elements have no attributes, and to look for one in each costs more than all else here
        return element.attributesSize() > 0
                && (hasWord(bounded(element.className()), words) || hasWord(bounded(element.id()), words));
    }

    /** Whether one of the words is in the names: runs of letters, which a capital behind a small letter divides too. */
    private static boolean hasWord(String names, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean seam = letter
                    && i > from
                    && Character.isLowerCase(names.charAt(i - 1))
                    && Character.isUpperCase(names.charAt(i));
            if ((!letter || seam)
                    && i > from
                    && words.contains(names.substring(from, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = seam ? i : letter ? from : i + 1;
        }
        return false;
    }

    private static String bounded(String names) {
        return names.substring(0, Math.min(names.length(), MAX_LENGTH));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new TreeSet<>(Arrays.asList(text.split(" ", -1))));
    }
}
