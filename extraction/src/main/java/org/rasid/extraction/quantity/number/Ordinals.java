package org.rasid.extraction.quantity.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.quantity.number.NumberWords.Kind;
import org.rasid.extraction.quantity.number.NumberWords.Word;
import org.rasid.extraction.text.Sentence;

/** Reads ordinal numbers from 1 to 99: الأولى، ثالث، الحادية عشرة، الثالث والعشرين، الثلاثين. */
public final class Ordinals {
    private final NumberWords ordinals;
    private final NumberWords cardinals;

    private Ordinals(NumberWords ordinals, NumberWords cardinals) {
        this.ordinals = ordinals;
        this.cardinals = cardinals;
    }

    public static Ordinals load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static Ordinals load(Lexicons lexicons) {
        return new Ordinals(
                NumberWords.load(lexicons, "org/rasid/extraction/quantity/number/ordinals.tsv"),
                NumberWords.load(lexicons, "org/rasid/extraction/quantity/number/cardinals.tsv"));
    }

    /** Every ordinal of the sentence, left to right, without overlaps. */
    public List<Ordinal> find(Sentence sentence) {
        List<Ordinal> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Ordinal ordinal = at(sentence, i);
            if (ordinal != null) {
                found.add(ordinal);
            }
            i = ordinal == null ? i + 1 : ordinal.end();
        }
        return found;
    }

    /** The longest ordinal that starts at a token. Null: none. A ten alone counts only with the article (العشرين). */
    public @Nullable Ordinal at(Sentence sentence, int first) {
        Word unit = ordinals.any(sentence.token(first), Kind.UNIT);
        Word teen = ordinals.any(sentence.token(first), Kind.TEEN);
        Word head = unit == null ? teen : unit;
        if (head != null && first + 1 < sentence.size()) {
            if (cardinals.exact(sentence.token(first + 1), Kind.TEN_WORD, "") != null) {
                return ordinal(first, first + 2, 10 + head.value(), head);
            }
            Word tens = cardinals.exact(sentence.token(first + 1), Kind.TENS, "و");
            if (tens != null && tens.definite() == head.definite()) {
                return ordinal(first, first + 2, tens.value() + head.value(), head);
            }
        }
        if (unit != null) {
            return ordinal(first, first + 1, unit.value(), unit);
        }
        Word tens = cardinals.any(sentence.token(first), Kind.TENS);
        return tens == null || !tens.definite() ? null : ordinal(first, first + 1, tens.value(), tens);
    }

    private static Ordinal ordinal(int first, int end, long value, Word head) {
        return new Ordinal(first, end, (int) value, head.definite());
    }
}
