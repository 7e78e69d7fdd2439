package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    /** The units under an element in the order of the page, but for those of the elements left out. */
    static List<Unit> of(Element root, Predicate<Element> leftOut) {
        Collector collector = new Collector(leftOut);
        root.filter(collector);
        collector.flush(root);
        return collector.units;
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** Whether it says nothing that is part of an article. */
    boolean noise() {
        return Lines.isNoise(text);
    }

    boolean isHeading() {
        return owner.normalName().matches("h[1-6]");
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

    private static final class Collector implements NodeFilter {
        private final Predicate<Element> leftOut;
        private final List<Unit> units = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private boolean led;
        private boolean blank = true;
        private @Nullable Element inner;
        private int links;
        private int preformatted;

        private Collector(Predicate<Element> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode piece && preformatted > 0) {
                addParagraphs(piece);
            } else if (node instanceof TextNode piece) {
                add(piece, piece.getWholeText());
            } else if (node instanceof Element element) {
                boolean breaks = element.isBlock() || element.normalName().equals("br");
                if (breaks) {
                    Element parent = element.parent();
                    flush(block(parent == null ? element : parent));
                }
                if (leftOut.test(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (isSetApart(element)) {
                    text.append(' ');
                }
                links += element.normalName().equals("a") ? 1 : 0;
                preformatted += element.normalName().equals("pre") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        /** Parts of a line that are called differently are shown apart by style sheets, also where no blank is between them. */
        private static boolean isSetApart(Element element) {
            return element.normalName().equals("span")
                    && element.previousSibling() instanceof Element before
                    && before.normalName().equals("span")
                    && !before.className().isBlank()
                    && !element.className().isBlank()
                    && !before.className().equals(element.className());
        }

        private void add(TextNode piece, String part) {
            led |= links > 0 && blank && !part.isBlank();
            inner = blank && !part.isBlank() ? piece.parent() : inner;
            blank &= part.isBlank();
            text.append(part);
            linked += links > 0 ? part.strip().length() : 0;
        }

        /** Where line breaks are shown as they are written, an empty line ends a paragraph. */
        private void addParagraphs(TextNode piece) {
            String[] parts = EMPTY_LINE.split(piece.getWholeText(), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    flush(block(piece));
                }
                add(piece, parts[i]);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                preformatted -= element.normalName().equals("pre") ? 1 : 0;
                if (element.isBlock()) {
                    flush(element);
                }
            }
            return FilterResult.CONTINUE;
        }

        private static Element block(TextNode piece) {
            Element around = Objects.requireNonNull(piece.parent());
            return block(around);
        }

        private static Element block(Element inline) {
            Element block = inline;
            for (Element parent = inline.parent(); parent != null && !block.isBlock(); parent = block.parent()) {
                block = parent;
            }
            return block;
        }

        private void flush(Element owner) {
            String line = blank ? "" : Plain.line(text.toString());
            if (!line.isEmpty()) {
                units.add(new Unit(line, linked, led, owner, inner == null ? owner : inner));
            }
            text.setLength(0);
            linked = 0;
            led = false;
            blank = true;
            inner = null;
        }
    }
}
