package org.rasid.producer.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that hold no text of its article. Names mislead, so what holds most of the text stays. */
final class Clutter {
    private static final Set<String> NO_TEXT = Set.of(
            "script style noscript template iframe svg math object embed audio video canvas button input select textarea option label map head title dialog"
                    .split(" ", -1));
    private static final Set<String> CHROME_TAGS =
            Set.of("nav", "aside", "footer", "menu", "amp-sidebar", "amp-ad", "amp-consent");
    private static final Set<String> EXTRA_TAGS = Set.of("figcaption", "caption", "time", "address");
    private static final int MAX_EXTRA = 300;

    private final IdentityHashMap<Element, Boolean> chrome = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> plainText = new IdentityHashMap<>();
    private final Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int total;

    /**
     * Measures the page.
     *
     * @param heading of the article, which is never in the clutter; null where it has none
     */
    Clutter(Document page, @Nullable Element heading) {
        page.traverse(new Measure());
        total = plainText.getOrDefault(page, 0);
        keep(heading);
        page.getElementsByAttributeValue("itemprop", "articleBody").forEach(this::keep);
    }

    private void keep(@Nullable Element element) {
        for (Element each = element; each != null && kept.add(each); each = each.parent()) {
            // up to the root
        }
    }

    /** Not part of the article at all. */
    boolean isChrome(Element element) {
        return chrome.computeIfAbsent(element, this::toldChrome);
    }

    private boolean toldChrome(Element element) {
        if (NO_TEXT.contains(element.normalName())) {
            return true;
        }
        boolean suspect =
                CHROME_TAGS.contains(element.normalName()) || Hints.isChrome(element) || Hints.isHidden(element);
        return suspect && !kept.contains(element) && 2L * plainText.getOrDefault(element, 0) < total;
    }

    /** Of the article, but not of its text. */
    boolean isExtra(Element element) {
        boolean suspect = EXTRA_TAGS.contains(element.normalName()) || Hints.isExtra(element);
        return suspect
                && !kept.contains(element)
                && plainText.getOrDefault(element, 0) < MAX_EXTRA
                && 2L * plainText.getOrDefault(element, 0) < total;
    }

    /** Counts the characters of each element that are not in links, in one pass. */
    private final class Measure implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("a")) {
                links++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof TextNode text && links == 0) {
                add(node.parent(), text.getWholeText().strip().length());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("a")) {
                    links--;
                }
                if (!NO_TEXT.contains(element.normalName())) {
                    add(element.parent(), plainText.getOrDefault(element, 0));
                }
            }
        }

        private void add(@Nullable Node parent, int length) {
            if (parent instanceof Element element) {
                plainText.merge(element, length, Integer::sum);
            }
        }
    }
}
