package org.rasid.producer.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The units of a page without its clutter.
 *
 * @param all with what is about the article: captions, bylines, dates
 * @param bare without that
 */
record Units(List<Unit> all, List<Unit> bare) {
    static Units of(Element root, Clutter clutter) {
        Both both = new Both(clutter);
        root.filter(both);
        return new Units(both.all.end(root), both.bare.end(root));
    }

    /** Collects both in one walk. */
    private static final class Both implements NodeFilter {
        private final Clutter clutter;
        private final UnitCollector all = new UnitCollector();
        private final UnitCollector bare = new UnitCollector();

        /** The element around this place that the bare units are without; null where there is none. */
        private @Nullable Element extra;

        private Both(Clutter clutter) {
            this.clutter = clutter;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                all.add(piece);
                if (extra == null) {
                    bare.add(piece);
                }
            } else if (node instanceof Element element) {
                Clutter.Kind kind = clutter.kind(element);
                all.enter(element, kind == Clutter.Kind.CHROME);
                if (extra == null) {
                    bare.enter(element, kind != Clutter.Kind.TEXT);
                    extra = kind == Clutter.Kind.EXTRA ? element : null;
                }
                return kind == Clutter.Kind.CHROME ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                all.leave(element);
                if (extra == null) {
                    bare.leave(element);
                } else if (extra.equals(element)) {
                    extra = null;
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
