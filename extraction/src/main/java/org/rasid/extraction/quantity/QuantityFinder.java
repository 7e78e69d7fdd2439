package org.rasid.extraction.quantity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.quantity.number.Cardinal;
import org.rasid.extraction.quantity.number.Cardinals;
import org.rasid.extraction.quantity.number.Ordinal;
import org.rasid.extraction.quantity.number.Ordinals;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.time.TimeFinder;

/**
 * Finds whole numbers in Arabic news prose, in digits and in words, and the duals of counted nouns. Vague numbers (عشرات،
 * مئات، بضعة) and fractions are not found; "one" in words only as واحد or واحدة after a noun. Immutable and thread-safe.
 */
public final class QuantityFinder {
    private static final String PACKAGE = "org/rasid/extraction/quantity/";
    private static final Set<String> RANGE_WORDS = Set.of("الي", "-", "\u2013", "او", "و");
    private static final Set<String> NOT_ONE = Set.of("جانب", "وقت", "ان", "كل", "طرف", "صف", "يوم", "شيء");
    private static final int OLDEST = 120;

    private final Cardinals cardinals;
    private final Ordinals ordinals;
    private final Duals duals;
    private final Cues<Bound> bounds;
    private final Cues<Kind> kinds;
    private final TimeFinder times;

    private QuantityFinder(
            Cardinals cardinals,
            Ordinals ordinals,
            Duals duals,
            Cues<Bound> bounds,
            Cues<Kind> kinds,
            TimeFinder times) {
        this.cardinals = cardinals;
        this.ordinals = ordinals;
        this.duals = duals;
        this.bounds = bounds;
        this.kinds = kinds;
        this.times = times;
    }

    /** With the data of this package; throws IllegalStateException that names a faulty file and line. */
    public static QuantityFinder load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static QuantityFinder load(Lexicons lexicons) {
        return new QuantityFinder(
                Cardinals.load(lexicons),
                Ordinals.load(lexicons),
                Duals.load(lexicons),
                Cues.load(lexicons, PACKAGE + "bounds.tsv", "bound", Bound.class),
                Cues.load(lexicons, PACKAGE + "kinds.tsv", "kind", Kind.class),
                TimeFinder.load(lexicons));
    }

    /** The numbers of a sentence, of all kinds, left to right, without overlaps. */
    public List<Quantity> find(Sentence sentence) {
        return find(sentence, times.tokens(sentence));
    }

    /**
     * As {@link #find(Sentence)}.
     *
     * @param dates the tokens that belong to times, as {@link TimeFinder#tokens} gives them
     */
    public List<Quantity> find(Sentence sentence, BitSet dates) {
        BitSet starts = new BitSet();
        starts.set(0, sentence.size());
        return find(sentence, dates, starts);
    }

    /**
     * As {@link #find(Sentence, BitSet)}.
     *
     * @param starts number tokens, and the tokens at which {@link #mayStart} says yes; others are passed over
     */
    public List<Quantity> find(Sentence sentence, BitSet dates, BitSet starts) {
        List<Quantity> found = new ArrayList<>();
        int i = starts.nextSetBit(0);
        while (i >= 0 && i < sentence.size()) {
            Quantity quantity = at(sentence, i, dates);
            if (quantity != null) {
                found.add(quantity);
            }
            i = starts.nextSetBit(quantity == null ? i + 1 : quantity.end());
        }
        return found;
    }

    /** Whether a number in words or a dual may start at a word. */
    public boolean mayStart(Word word) {
        return cardinals.mayStart(word) || duals.mayStart(word);
    }

    private @Nullable Quantity at(Sentence sentence, int first, BitSet dates) {
        Cardinal number = isSecondOfOrdinal(sentence, first) ? null : cardinals.at(sentence, first);
        if (number == null) {
            int end = duals.end(sentence, first);
            return end == first
                    ? null
                    : new Quantity(first, end, 2, bound(sentence, first, end), Kind.COUNT, "number.dual");
        }
        if (!isCounting(sentence, number)) {
            return null;
        }
        Cardinal upper = upperEnd(sentence, number);
        int end = upper == null ? number.end() : upper.end();
        if (number.value() == 2 && !number.digits() && end < sentence.size()) {
            end = duals.end(sentence, end);
        }
        Bound bound = bound(sentence, first, end);
        Kind kind = kind(sentence, first, end, number.value(), dates);
        if (upper != null) {
            return new Quantity(first, end, number.value(), Bound.AT_LEAST, kind, "number.range");
        }
        String rule = number.digits() ? "number.digits" : "number.words";
        return new Quantity(first, end, number.value(), bound, kind, rule);
    }

    /** Whether the word is the عشرة of الحادية عشرة. */
    private boolean isSecondOfOrdinal(Sentence sentence, int i) {
        Ordinal ordinal = i == 0 ? null : ordinals.at(sentence, i - 1);
        return ordinal != null && ordinal.end() > i;
    }

    /** Tells number words from their look-alikes: من جانب واحد، واحد من، الاثنين، في المئة. */
    private static boolean isCounting(Sentence sentence, Cardinal number) {
        if (number.digits() || number.end() - number.first() > 1) {
            return true;
        }
        Token token = sentence.token(number.first());
        if (number.value() == 1) {
            Token before = number.first() == 0 ? token : sentence.token(number.first() - 1);
            boolean from = number.end() < sentence.size()
                    && sentence.token(number.end()).is("من");
            return !number.definite() && before.isWord() && !NOT_ONE.contains(before.folded()) && !from;
        }
        // الاثنين is Monday, and المئة mostly the word for per cent
        return !number.definite() || (number.value() != 2 && number.value() != 100);
    }

    /** The second number of a range, "between" being said or the range written with a dash or with "to". */
    private @Nullable Cardinal upperEnd(Sentence sentence, Cardinal lower) {
        int next = lower.end();
        if (next >= sentence.size()) {
            return null;
        }
        boolean between = lower.first() > 0 && sentence.token(lower.first() - 1).is("بين");
        Cardinal upper = null;
        if (RANGE_WORDS.contains(sentence.token(next).folded())) {
            boolean and = sentence.token(next).is("و");
            upper = (!and || between) && next + 1 < sentence.size() ? cardinals.at(sentence, next + 1) : null;
            upper = upper != null && upper.proclitics().isEmpty() ? upper : null;
        } else if (between) {
            upper = cardinals.at(sentence, next);
            upper = upper != null && upper.proclitics().equals("و") ? upper : null;
        }
        return upper != null && upper.value() > lower.value() ? upper : null;
    }

    private Bound bound(Sentence sentence, int first, int end) {
        Bound before = bounds.before(sentence, first);
        if (before != null) {
            return before;
        }
        Bound after = bounds.after(sentence, end);
        if (after == null && end < sentence.size() && sentence.token(end).isWord()) {
            after = bounds.after(sentence, end + 1);
        }
        return after == null ? Bound.EXACT : after;
    }

    private Kind kind(Sentence sentence, int first, int end, long value, BitSet dates) {
        Kind before = kinds.before(sentence, first);
        Kind after = kinds.after(sentence, end);
        if (dates.get(first) && after != Kind.DURATION) {
            return Kind.DATE;
        }
        if (isClock(sentence, first, end)) {
            return Kind.CLOCK;
        }
        if (after == Kind.DURATION) {
            boolean bracketed = first > 0 && sentence.token(first - 1).is("(");
            return value < OLDEST && (before == Kind.AGE || bracketed) ? Kind.AGE : Kind.DURATION;
        }
        if (after != null) {
            return after;
        }
        if (before == Kind.AGE && value >= OLDEST) {
            return Kind.COUNT;
        }
        boolean afterDash =
                first > 1 && sentence.token(first - 1).is("-") && kinds.before(sentence, first - 1) == Kind.IDENTIFIER;
        return before != null ? before : isModel(sentence, first) || afterDash ? Kind.IDENTIFIER : Kind.COUNT;
    }

    private static boolean isClock(Sentence sentence, int first, int end) {
        boolean colonAfter = end + 1 < sentence.size()
                && sentence.token(end).is(":")
                && sentence.token(end + 1).isNumber()
                && sentence.token(end).span().start()
                        == sentence.token(end - 1).span().end()
                && sentence.token(end + 1).span().start()
                        == sentence.token(end).span().end();
        boolean colonBefore = first > 1
                && sentence.token(first - 1).is(":")
                && sentence.token(first - 2).isNumber()
                && sentence.token(first - 1).span().end()
                        == sentence.token(first).span().start();
        return colonAfter || colonBefore;
    }

    /** Whether the number is glued to a word before it, directly or by a hyphen: F16, MQ-9. */
    private static boolean isModel(Sentence sentence, int first) {
        if (first == 0 || !sentence.token(first).isNumber()) {
            return false;
        }
        int word = sentence.token(first - 1).is("-") ? first - 2 : first - 1;
        if (word < 0 || !sentence.token(word).isWord()) {
            return false;
        }
        boolean glued = sentence.token(first - 1).span().end()
                        == sentence.token(first).span().start()
                && sentence.token(word).span().end()
                        == sentence.token(word + 1).span().start();
        String folded = sentence.token(word).folded();
        return glued && (word == first - 2 || folded.charAt(0) < 0x80);
    }
}
