package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines of a page that lead up to its text, among which readers find the headline though nothing names it. */
final class Opening {
    private static final int MAX_LINES = 15;
    private static final int MIN_WORDS = 3;
    private static final int MAX_LENGTH = 250;

    /** A line as long as this is no headline, and none comes after it; a shorter one may be, unless it ends as sentences do. */
    private static final int PARAGRAPH = 140;

    private static final int SENTENCE = 50;

    /** What a headline whose words all return in the text has over one of the same size whose words do not. */
    private static final double ECHOED = 0.3;

    /** Names and mottos of sites say nothing of what the text is about. */
    private static final double UNECHOED = 0.7;

    /** What a headline in the box of the text has over a line of the same size outside, as banners are. */
    private static final double BESIDE_TEXT = 1.25;

    private static final int MAX_TEXT = 3000;
    private static final int MIN_LETTERS = 3;

    private final List<Unit> lines;
    private final Set<String> stems;
    private final boolean arabic;
    private final double textSize;
    private final @Nullable Element box;

    private Opening(List<Unit> lines, String text, double textSize, @Nullable Element box) {
        this.lines = lines;
        this.box = box;
        this.stems = stems(text);
        this.arabic = text.isEmpty() || isArabic(text);
        this.textSize = textSize;
    }

    static Opening of(PageElements elements) {
        Clutter clutter = new Clutter(elements, null);
        List<Unit> all = Unit.of(elements.page().body(), clutter::isChrome);
        List<Unit> text = MainText.of(all, null, "");
        if (text.isEmpty()) {
            return new Opening(all.subList(0, Math.min(MAX_LINES, all.size())), "", Prominence.NORMAL, null);
        }
        int first = all.indexOf(text.get(0));
        int to = first;
        while (to < all.size() && to < first + MAX_LINES && !isParagraph(all.get(to))) {
            to++;
        }
        StringBuilder words = new StringBuilder();
        for (Unit unit : text) {
            if (isParagraph(unit) && words.length() < MAX_TEXT) {
                words.append(unit.text()).append(' ');
            }
        }
        return new Opening(
                all.subList(Math.max(0, first - MAX_LINES), to),
                words.toString(),
                to == all.size() ? Prominence.NORMAL : Prominence.of(all.get(to)),
                box(text));
    }

    /** The smallest element around a text. */
    private static @Nullable Element box(List<Unit> text) {
        Element box = text.get(0).owner();
        while (box != null && !text.get(text.size() - 1).isUnder(box)) {
            box = box.parent();
        }
        return box;
    }

    private static boolean isParagraph(Unit unit) {
        String text = unit.text();
        return MainText.score(unit) > 0
                && (text.length() >= PARAGRAPH || (text.length() >= SENTENCE && text.endsWith(".")));
    }

    /** The line that stands out most; null where none does. */
    @Nullable
    Unit headline(SiteNames site) {
        Unit best = null;
        double most = 0;
        for (Unit line : lines) {
            double size = Prominence.of(line);
            double echo = echo(line.text());
            double beside = box != null && line.isUnder(box) ? BESIDE_TEXT : 1;
            double score = size * beside * (echo == 0 ? UNECHOED : 1 + ECHOED * echo);
            if (size > textSize && score > most && isHeadline(line, site)) {
                best = line;
                most = score;
            }
        }
        return best;
    }

    private boolean isHeadline(Unit line, SiteNames site) {
        String text = line.text();
        return SiteNames.words(text) >= MIN_WORDS
                && text.length() <= MAX_LENGTH
                && line.linkDensity() <= 0.5
                && !line.noise()
                && !text.endsWith(":")
                && !Lines.isDateLine(text)
                && !site.isName(SiteNames.parts(text).get(0))
                && !Hints.of(line.inner()).isBesideHeadline()
                && !Hints.of(line.owner()).isBesideHeadline()
                && isArabic(text) == arabic;
    }

    /** The whole of a title that was cut off. */
    @Nullable
    Unit beginningWith(String title) {
        return lines.stream()
                .filter(line -> line.text().length() <= MAX_LENGTH
                        && Plain.letters(line.text()).startsWith(Plain.letters(title)))
                .findFirst()
                .orElse(null);
    }

    /** The share of its longer words that come in the text, 0 to 1. */
    double echo(String title) {
        Set<String> own = stems(title);
        return own.isEmpty() ? 0 : (double) own.stream().filter(stems::contains).count() / own.size();
    }

    private static Set<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        Arrays.stream(Plain.letters(text).split(" ", -1))
                .map(word -> word.replaceFirst("^[وف]?[بكل]?(?:ال|لل)?(?=.{3})", ""))
                .filter(word -> word.length() >= MIN_LETTERS)
                .forEach(stems::add);
        return new HashSet<>(stems);
    }

    private static boolean isArabic(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return 2
                        * text.chars()
                                .filter(c -> c >= 0x0600 && c <= 0x06FF && Character.isLetter(c))
                                .count()
                > letters;
    }
}
