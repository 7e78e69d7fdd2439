package org.rasid.producer.page;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of the article among those of the page. Each unit that reads like prose scores for the elements around
 * it; the element with the most is the article, together with what is like it beside it.
 */
final class MainText {
    /** Parsed once: to parse it costs more than to look. */
    private static final Evaluator ARTICLE = Selector.evaluatorOf("article, [itemtype*=Article]");

    private static final int MIN_LENGTH = 25;
    private static final double MAX_LINKED = 0.5;

    private static final double TEASER = 0.3;

    /** Score of a paragraph that counts beside the article though it is alone. */
    private static final double PARAGRAPH = 3;

    /** Parts beside the article that are called as it is have at least this share of its score. */
    private static final double PART = 0.15;

    /** The same of parts that are called by another name. */
    private static final double LARGE_PART = 0.4;

    private static final double MAX_WEIGHT = 2;
    private static final int MAX_WIDENING = 3;
    private static final int MIN_LEAD = 35;

    /** Words of a point of a list. */
    private static final int MIN_POINT = 4;

    private final List<Unit> units;
    private final Scores ofUnits;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
    private final IdentityHashMap<Element, int[]> lengths = new IdentityHashMap<>();

    /** Scores of units that were asked for, since each is asked for several times. */
    private static final class Scores {
        private final IdentityHashMap<Unit, Double> known = new IdentityHashMap<>();

        private double of(Unit unit) {
            return known.computeIfAbsent(unit, MainText::score);
        }

        private double sum(List<Unit> units) {
            return units.stream().mapToDouble(this::of).sum();
        }
    }

    private MainText(List<Unit> units, Scores ofUnits) {
        this.units = units;
        this.ofUnits = ofUnits;
        IdentityHashMap<Element, Integer> owned = new IdentityHashMap<>();
        units.forEach(unit -> owned.merge(unit.owner(), 1, Integer::sum));
        for (Unit unit : units) {
            double score = ofUnits.of(unit);
            for (Element each = unit.owner(); each != null; each = each.parent()) {
                prose.merge(each, score, Double::sum);
                int[] length = lengths.computeIfAbsent(each, added -> new int[2]);
                length[0] += unit.text().length();
                length[1] += unit.linked();
            }
            Element base = owned.getOrDefault(unit.owner(), 0) > 1
                    ? unit.owner()
                    : unit.owner().parent();
            for (double share = 1; share > 0.2 && base != null; share /= 2) {
                scores.merge(base, score * share, Double::sum);
                base = base.parent();
            }
        }
    }

    /**
     * The units of the article, in the order of the page; none where nothing reads like prose.
     *
     * @param heading of the article; null where it was not found
     */
    static List<Unit> of(List<Unit> all, @Nullable Element heading, String title) {
        Scores scores = new Scores();
        MainText scoped = new MainText(scope(all, heading, title, scores), scores);
        Element top = scoped.top();
        return top == null ? List.of() : scoped.around(top, heading != null);
    }

    /** How much a unit reads like prose; 0 where it does not. */
    static double score(Unit unit) {
        String text = unit.text();
        if (text.length() < MIN_LENGTH || unit.linkDensity() > MAX_LINKED || unit.isHeading() || unit.noise()) {
            return 0;
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += isMark(text.charAt(i)) ? 1 : 0;
        }
        return (1 + Math.min(text.length() / 100.0, 3) + Math.min(marks, 3))
                * (1 - unit.linkDensity())
                * (unit.led() ? TEASER : 1);
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '،', ',', '؛', '.', '؟', '!', ':' -> true;
            default -> false;
        };
    }

    /** Leaves out what stands before the heading, and further articles below the first. */
    private static List<Unit> scope(List<Unit> all, @Nullable Element heading, String title, Scores scores) {
        if (heading == null) {
            return all;
        }
        Element article = heading.closest(ARTICLE);
        List<Unit> own = article == null
                ? List.of()
                : all.stream().filter(unit -> unit.isUnder(article)).toList();
        List<Unit> units = scores.sum(own) > PARAGRAPH ? own : all;
        int from = 0;
        while (from < units.size() && !units.get(from).shows(heading)) {
            from++;
        }
        int to = Math.min(from + 1, units.size());
        while (to < units.size() && !isAnotherHeading(units.get(to), title)) {
            to++;
        }
        List<Unit> after = units.subList(Math.min(from, to), to);
        return 2 * scores.sum(after) >= scores.sum(units.subList(0, to)) ? after : units.subList(0, to);
    }

    private static boolean isAnotherHeading(Unit unit, String title) {
        return unit.owner().normalName().equals("h1") && !Titles.agree(unit.text(), title);
    }

    private @Nullable Element top() {
        Element top = null;
        double best = 0;
        for (Unit unit : units) {
            Element each = unit.owner();
            for (int i = 0; i < 5 && each != null; i++, each = each.parent()) {
                double score = scores.getOrDefault(each, 0.0);
                double unlinked = score == 0 ? 0 : score * (1 - linkDensity(each));
                if (unlinked * MAX_WEIGHT > best && unlinked * weight(each) > best) {
                    best = unlinked * weight(each);
                    top = each;
                }
            }
        }
        return top;
    }

    private static double weight(Element element) {
        double weight = Hints.of(element).isTeaser() ? 0.5 : 1;
        if (element.attr("itemprop").equals("articleBody")) {
            return MAX_WEIGHT;
        }
        return Hints.of(element).isContent() ? 1.25 * weight : weight;
    }

    private double linkDensity(Element element) {
        int[] length = lengths.get(element);
        return length == null || length[0] == 0 ? 0 : Math.min(1, (double) length[1] / length[0]);
    }

    /** From the first to the last part of the article, parts of it beside the top element among them. */
    private List<Unit> around(Element top, boolean belowHeading) {
        int from = units.size();
        int to = 0;
        Set<Element> aroundTop = new HashSet<>(top.parents());
        aroundTop.add(top);
        Element inner = top;
        for (int level = 0; inner != null && level <= MAX_WIDENING; level++, inner = inner.parent()) {
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                if (level == 0 ? unit.isUnder(top) : isPart(unit, inner, top, aroundTop)) {
                    from = Math.min(from, i);
                    to = Math.max(to, i + 1);
                }
            }
        }
        while (belowHeading && from > 0 && isLead(units.get(from - 1))) {
            from--;
        }
        return units.subList(Math.min(from, to), to);
    }

    /** A line between headline and text that is as long as a sentence, or one of a list that sums the text up. */
    private static boolean isLead(Unit unit) {
        boolean sentence = unit.text().length() >= MIN_LEAD;
        boolean point = unit.owner().normalName().equals("li") && SiteNames.words(unit.text()) >= MIN_POINT;
        return (sentence || point)
                && unit.linked() == 0
                && !Hints.of(unit.owner()).isTeaser()
                && !unit.noise();
    }

    /** Whether the unit is in, or is, a child of the parent that is like the top element. */
    private boolean isPart(Unit unit, Element parent, Element top, Set<Element> aroundTop) {
        if (ofUnits.of(unit) == 0) {
            return false;
        }
        Element child = unit.owner();
        while (child != null && !child.equals(parent) && !parent.equals(child.parent())) {
            child = child.parent();
        }
        if (child == null || aroundTop.contains(child)) {
            return false;
        }
        double own = child.equals(parent) ? ofUnits.of(unit) : prose.getOrDefault(child, 0.0);
        double share = Hints.isNamedAlike(child, top) ? PART : LARGE_PART;
        boolean enough =
                own >= share * prose.getOrDefault(top, 0.0) || (child.equals(unit.owner()) && own >= PARAGRAPH);
        return enough && linkDensity(child) < 0.33 && !Hints.of(child).isTeaser();
    }
}
