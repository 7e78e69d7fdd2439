package org.rasid.producer.page;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Parses markup into a tree of bounded size and depth. */
public final class Dom {
    /** Most elements of a page. Long live blogs have some ten thousand. */
    public static final int MAX_ELEMENTS = 200_000;

    /** Elements nested deeper become siblings of each other. */
    public static final int MAX_DEPTH = 200;

    private static final Evaluator LINK = new Evaluator.Tag("a");

    private Dom() {}

    /** The link that an element is, or is in; null where there is none. */
    static @Nullable Element link(Element element) {
        return element.closest(LINK);
    }

    /**
     * The tree of a page.
     *
     * @throws PageException where it has more elements than {@value #MAX_ELEMENTS}
     */
    public static Document parse(String html) throws PageException {
        int elements = 0;
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH)).parse(html, "")) {
            Iterator<Element> parsed = parser.iterator();
            while (parsed.hasNext()) {
                parsed.next();
                if (++elements > MAX_ELEMENTS) {
                    throw new PageException("has more than " + MAX_ELEMENTS
                            + " elements, so it is hardly one article; give the text as JSONL");
                }
            }
            return parser.document();
        }
    }
}
