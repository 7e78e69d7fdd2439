package org.rasid.producer.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
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

    private final IdentityHashMap<Element, Kind> kinds;
    /** By names, for the elements of a page share them. */
    private final Map<String, Set<Hints.Hint>> said = new HashMap<>();

    private final IdentityHashMap<Element, Integer> plainText;
    private final Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int total;

    /**
     * Measures the page.
     *
     * @param heading of the article, which is never in the clutter; null where it has none
     */
    Clutter(PageElements elements, @Nullable Element heading) {
        kinds = new IdentityHashMap<>(elements.all().size());
        plainText = new IdentityHashMap<>(elements.all().size());
        elements.page().traverse(new Measure());
        total = plainText.getOrDefault(elements.page(), 0);
        keep(heading);
        elements.having("itemprop", "articleBody").forEach(this::keep);
    }

    private void keep(@Nullable Element element) {
        for (Element each = element; each != null && kept.add(each); each = each.parent()) {
            // up to the root
        }
    }

    /** What an element holds. */
    enum Kind {
        /** Nothing of the article at all. */
        CHROME,
        /** Something of the article, but not of its text. */
        EXTRA,
        /** What may be text of the article. */
        TEXT
    }

    boolean isChrome(Element element) {
        return kind(element) == Kind.CHROME;
    }

    Kind kind(Element element) {
        return kinds.computeIfAbsent(element, this::toldKind);
    }

    private Kind toldKind(Element element) {
        if (NO_TEXT.contains(element.normalName())) {
            return Kind.CHROME;
        }
        Hints hints = Hints.of(element, names -> said.computeIfAbsent(names, Hints::said));
        boolean chrome = CHROME_TAGS.contains(element.normalName()) || hints.isChrome() || hints.isHidden();
        boolean extra = EXTRA_TAGS.contains(element.normalName()) || hints.isExtra();
        if ((!chrome && !extra) || kept.contains(element)) {
            return Kind.TEXT;
        }
        int length = plainText.getOrDefault(element, 0);
        boolean most = 2L * length >= total;
        return most ? Kind.TEXT : chrome ? Kind.CHROME : length < MAX_EXTRA ? Kind.EXTRA : Kind.TEXT;
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
