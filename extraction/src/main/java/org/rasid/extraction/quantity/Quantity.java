package org.rasid.extraction.quantity;

import java.util.Objects;

/**
 * A whole number as a sentence states it.
 *
 * @param first index of the first token of the number itself; words for the bound are outside
 * @param end index after its last token; a range of numbers covers both, a dual (جنديين، إرهابيين اثنين) its noun
 * @param value the number; of a range (بين 10 و15) the lower end
 * @param bound how it bounds the true number; AT_LEAST for a range
 * @param kind what kind of number it is
 * @param rule the rule that read it: {@code number.digits}, {@code number.words}, {@code number.range} or {@code number.dual}
 */
public record Quantity(int first, int end, long value, Bound bound, Kind kind, String rule) {
    public Quantity {
        if (first < 0 || end <= first || value < 0) {
            throw new IllegalArgumentException("bad quantity " + value + " at [" + first + "," + end + ")");
        }
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
    }
}
