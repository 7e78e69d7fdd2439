package org.rasid.producer.page;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A run of text between two breaks: a paragraph, heading, list item, or a line that {@code br} ends.
 *
 * @param text one line
 * @param linked characters of it in links
 * @param led whether it begins with a link, as teasers do
 * @param owner the innermost block that it stands in
 * @param inner the innermost element that its first letters stand in, the owner or an inline element in it
 */
record Unit(String text, int linked, boolean led, Element owner, Element inner) {
    /** The units under an element in the order of the page, but for those of the elements left out. */
    static List<Unit> of(Element root, Predicate<Element> leftOut) {
        UnitCollector collector = new UnitCollector();
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode piece) {
                    collector.add(piece);
                } else if (node instanceof Element element) {
                    boolean out = leftOut.test(element);
                    collector.enter(element, out);
                    return out ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    collector.leave(element);
                }
                return FilterResult.CONTINUE;
            }
        });
        return collector.end(root);
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** Whether it says nothing that is part of an article. */
    boolean noise() {
        return Lines.isNoise(text);
    }

    boolean isHeading() {
        String tag = owner.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    boolean isUnder(Element element) {
        for (Element each = owner; each != null; each = each.parent()) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the unit is the text of the element, or of a part of it, or begins around it where it is inline. */
    boolean shows(Element element) {
        return isUnder(element)
                || (!element.isBlock()
                        && element.parents().contains(owner)
                        && text.contains(Plain.line(element.text())));
    }
}
