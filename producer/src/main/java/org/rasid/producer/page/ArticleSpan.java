package org.rasid.producer.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Where the article of a page is.
 *
 * @param units all units of the page but its clutter
 * @param headline element of the headline; null where there is none
 * @param from index of the headline, or 0
 * @param to index behind the last unit of the text
 */
record ArticleSpan(List<Unit> units, @Nullable Element headline, int from, int to) {
    private static final Evaluator TABLE = new Evaluator.Tag("table");

    /** Lines above the headline that its date may be among. */
    static final int ABOVE = 3;

    /** Whether a unit is the headline, or between it and the end of the text. */
    boolean isBelowHeadline(int at) {
        return at >= from && at < to;
    }

    /** Index of the unit of an element, or the number of units where it has none. */
    int position(Element element) {
        int at = 0;
        while (at < units.size() && !units.get(at).shows(element)) {
            at++;
        }
        return at;
    }

    /**
     * Whether it stands above the headline as that of the article does, not as that of the issue.
     *
     * @param timed whether it has a time of day, which that of an issue has not
     */
    boolean isAbove(int at, Element element, boolean timed) {
        Element shown = units.get(from).owner();
        if (isInBoxOf(shown, element)) {
            return true;
        }
        if (at < from - ABOVE || at > from || to <= from) {
            return false;
        }
        // the smallest element around headline and text
        Element article = shown;
        while (article != null && !units.get(to - 1).isUnder(article)) {
            article = article.parent();
        }
        Element table = article == null || !timed ? null : article.closest(TABLE);
        article = table == null ? article : table;
        if (article == null
                || article.normalName().equals("body")
                || !(element.equals(article) || element.parents().contains(article))) {
            return false;
        }
        for (Element each = element; each != null && !each.equals(article); each = each.parent()) {
            if (Hints.of(each).isPageHeader() && !shown.parents().contains(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInBoxOf(Element headline, Element element) {
        Element box = headline.parent();
        return box != null
                && !box.normalName().equals("body")
                && element.parents().contains(box);
    }
}
