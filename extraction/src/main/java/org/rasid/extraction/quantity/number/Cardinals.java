package org.rasid.extraction.quantity.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.quantity.number.NumberWords.Kind;
import org.rasid.extraction.quantity.number.NumberWords.Word;
import org.rasid.extraction.text.Sentence;

/**
 * Reads cardinal numbers: digits of either kind, number words of either gender and case, and both mixed ({@code 3 آلاف
 * و500}, {@code مليون و200 ألف}). A plural scale without a number before it (آلاف) is no number.
 */
public final class Cardinals {
    private static final String AND = "و";
    private static final long LARGEST = 1_000_000_000_000_000L;

    private final NumberWords words;

    private Cardinals(NumberWords words) {
        this.words = words;
    }

    public static Cardinals load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static Cardinals load(Lexicons lexicons) {
        return new Cardinals(NumberWords.load(lexicons, "org/rasid/extraction/quantity/number/cardinals.tsv"));
    }

    /** A part of a number: where it ends, what it is worth, and its first word unless that is digits. */
    private record Part(
            int end,
            BigDecimal value,
            boolean digits,
            @Nullable Word head) {
        Part plus(Part other) {
            return new Part(other.end, value.add(other.value), digits && other.digits, head);
        }
    }

    /** Whether a number in words may start at a word: a test that costs little. */
    public boolean mayStart(org.rasid.extraction.text.Word word) {
        return words.has(word);
    }

    /** The longest number that starts at a token, whichever particles stand before it. Null: none, or a fraction. */
    public @Nullable Cardinal at(Sentence sentence, int first) {
        Part total = scaled(sentence, first, null);
        if (total == null) {
            return null;
        }
        Part last = total;
        while (!last.digits()) {
            int next = total.end();
            Part more = null;
            if (next < sentence.size() && sentence.token(next).is(AND)) {
                more = next + 1 < sentence.size() ? scaled(sentence, next + 1, "") : null;
            } else if (next < sentence.size()) {
                more = scaled(sentence, next, AND);
            }
            if (more == null
                    || more.value().compareTo(scaleOf(last.value())) >= 0
                    || more.value().signum() == 0) {
                break;
            }
            total = total.plus(more);
            last = more;
        }
        BigDecimal value = total.value().stripTrailingZeros();
        if (value.scale() > 0 || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return null;
        }
        Word head = total.head();
        return new Cardinal(
                first,
                total.end(),
                value.longValueExact(),
                total.digits(),
                head != null && head.definite(),
                head == null ? "" : head.proclitics());
    }

    /** What may still be added to a number must be smaller than its last scale word. */
    private static BigDecimal scaleOf(BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        for (long s : new long[] {1000L, 1_000_000L, 1_000_000_000L}) {
            BigDecimal candidate = BigDecimal.valueOf(s);
            if (value.remainder(candidate).signum() == 0) {
                scale = candidate;
            }
        }
        return scale;
    }

    private @Nullable Part scaled(Sentence sentence, int i, @Nullable String proclitics) {
        Part part = below1000(sentence, i, proclitics);
        if (part != null) {
            if (part.end() < sentence.size()) {
                Word scale = scale(sentence, part.end(), part.value());
                if (scale != null) {
                    BigDecimal value = part.value().multiply(BigDecimal.valueOf(scale.value()));
                    return new Part(part.end() + 1, value, false, part.head());
                }
            }
            return part;
        }
        Word scale = word(sentence, i, Kind.SCALE, proclitics);
        if (scale != null) {
            return new Part(i + 1, BigDecimal.valueOf(scale.value()), false, scale);
        }
        Word two = word(sentence, i, Kind.SCALE_DUAL, proclitics);
        return two == null ? null : new Part(i + 1, BigDecimal.valueOf(2 * two.value()), false, two);
    }

    private @Nullable Word scale(Sentence sentence, int i, BigDecimal before) {
        Word plural = words.exact(sentence.token(i), Kind.SCALE_PLURAL, "");
        if (plural != null) {
            return plural;
        }
        return before.compareTo(BigDecimal.ONE) == 0 ? null : words.exact(sentence.token(i), Kind.SCALE, "");
    }

    private @Nullable Part below1000(Sentence sentence, int i, @Nullable String proclitics) {
        if (sentence.token(i).isNumber()) {
            BigDecimal value = AND.equals(proclitics)
                    ? null
                    : Digits.value(sentence.token(i).folded());
            return value == null ? null : new Part(i + 1, value, true, null);
        }
        Part hundreds = hundreds(sentence, i, proclitics);
        if (hundreds == null) {
            return below100(sentence, i, proclitics);
        }
        Part rest = hundreds.end() < sentence.size() ? below100(sentence, hundreds.end(), AND) : null;
        return rest == null ? hundreds : hundreds.plus(rest);
    }

    private @Nullable Part hundreds(Sentence sentence, int i, @Nullable String proclitics) {
        Word one = word(sentence, i, Kind.HUNDREDS, proclitics);
        if (one != null) {
            return part(i + 1, one.value(), one);
        }
        Word unit = word(sentence, i, Kind.UNIT, proclitics);
        if (unit == null || unit.value() < 3 || i + 1 >= sentence.size()) {
            return null;
        }
        Word hundred = words.exact(sentence.token(i + 1), Kind.HUNDREDS, "");
        return hundred == null || hundred.value() != 100 ? null : part(i + 2, unit.value() * 100, unit);
    }

    private @Nullable Part below100(Sentence sentence, int i, @Nullable String proclitics) {
        Word unit = word(sentence, i, Kind.UNIT, proclitics);
        Word teen = word(sentence, i, Kind.TEEN, proclitics);
        Word head = unit == null ? teen : unit;
        if (head != null && i + 1 < sentence.size()) {
            if (words.exact(sentence.token(i + 1), Kind.TEN_WORD, "") != null) {
                return part(i + 2, 10 + head.value(), head);
            }
            Word tens = words.exact(sentence.token(i + 1), Kind.TENS, AND);
            if (tens != null) {
                return part(i + 2, tens.value() + head.value(), head);
            }
        }
        if (unit != null) {
            return part(i + 1, unit.value(), unit);
        }
        for (Kind kind : new Kind[] {Kind.TEN_WORD, Kind.TENS}) {
            Word ten = word(sentence, i, kind, proclitics);
            if (ten != null) {
                return part(i + 1, ten.value(), ten);
            }
        }
        return null;
    }

    private @Nullable Word word(Sentence sentence, int i, Kind kind, @Nullable String proclitics) {
        return proclitics == null
                ? words.any(sentence.token(i), kind)
                : words.exact(sentence.token(i), kind, proclitics);
    }

    private static Part part(int end, long value, Word head) {
        return new Part(end, BigDecimal.valueOf(value), false, head);
    }
}
