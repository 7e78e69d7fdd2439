package org.rasid.extraction.quantity.number;

/**
 * An ordinal number as it stands in a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param value the number, at least 1
 * @param definite whether it carries the article (الجولة الثالثة); without it stands before its noun (ثالث جولة)
 */
public record Ordinal(int first, int end, int value, boolean definite) {
    public Ordinal {
        if (first < 0 || end <= first || value < 1) {
            throw new IllegalArgumentException("bad ordinal " + value + " at [" + first + "," + end + ")");
        }
    }
}
