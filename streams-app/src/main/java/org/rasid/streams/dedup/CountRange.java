package org.rasid.streams.dedup;

/**
 * A count as the reports give it.
 *
 * @param min lowest figure reported
 * @param max highest figure reported
 * @param best the figure of the latest report
 */
public record CountRange(int min, int max, int best) {
    public CountRange {
        if (min < 0 || best < min || max < best) {
            throw new IllegalArgumentException("count " + min + " <= " + best + " <= " + max + " does not hold");
        }
    }
}
