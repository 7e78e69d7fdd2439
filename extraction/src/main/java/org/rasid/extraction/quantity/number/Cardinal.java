package org.rasid.extraction.quantity.number;

/**
 * A whole number as it stands in a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param value the number, at least 0
 * @param digits whether it is written in digits throughout
 * @param definite whether its first word carries the article
 * @param proclitics the particles before its first word; may be empty
 */
public record Cardinal(int first, int end, long value, boolean digits, boolean definite, String proclitics) {
    public Cardinal {
        if (first < 0 || end <= first || value < 0) {
            throw new IllegalArgumentException("bad number " + value + " at [" + first + "," + end + ")");
        }
    }
}
