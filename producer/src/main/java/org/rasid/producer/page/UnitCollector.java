package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes units of the nodes that somebody walks over, in their order. */
final class UnitCollector {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private boolean led;
    private boolean blank = true;
    private @Nullable Element inner;
    private int links;
    private int preformatted;

    /**
     * Comes to an element.
     *
     * @param leftOut whether nothing in it is told of, nor that it is left
     */
    void enter(Element element, boolean leftOut) {
        if (element.isBlock() || element.normalName().equals("br")) {
            Element parent = element.parent();
            flush(block(parent == null ? element : parent));
        }
        if (leftOut) {
            return;
        }
        if (isSetApart(element)) {
            text.append(' ');
        }
        links += element.normalName().equals("a") ? 1 : 0;
        preformatted += element.normalName().equals("pre") ? 1 : 0;
    }

    void leave(Element element) {
        links -= element.normalName().equals("a") ? 1 : 0;
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        if (element.isBlock()) {
            flush(element);
        }
    }

    void add(TextNode piece) {
        if (preformatted > 0) {
            addParagraphs(piece);
        } else {
            add(piece, piece.getWholeText());
        }
    }

    /** All units, where everything under the root was walked over. */
    List<Unit> end(Element root) {
        flush(root);
        return units;
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
