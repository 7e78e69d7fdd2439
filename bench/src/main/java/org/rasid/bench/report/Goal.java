package org.rasid.bench.report;

import java.util.Locale;

/**
 * A figure that was promised, and what was measured.
 *
 * @param bound that the figure must reach, or stay under
 */
record Goal(String what, double figure, double bound, boolean atLeast, String unit) {
    /** The unit of a ratio. */
    static final String TIMES = "times";

    static Goal atLeast(String what, double figure, double bound) {
        return new Goal(what, figure, bound, true, "");
    }

    static Goal atMost(String what, double figure, double bound, String unit) {
        return new Goal(what, figure, bound, false, unit);
    }

    boolean isMet() {
        return atLeast ? figure >= bound : figure <= bound;
    }

    /** As a row of a Markdown table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s %s | %s | %s |",
                what,
                atLeast ? "at least" : "at most",
                text(bound),
                text(figure),
                isMet() ? "met" : "**missed**");
    }

    private String text(double value) {
        return switch (unit) {
            case "" -> String.format(Locale.ROOT, "%.2f", value);
            case TIMES -> String.format(Locale.ROOT, "%.2f %s", value, unit);
            default -> String.format(Locale.ROOT, value < 20 ? "%,.1f %s" : "%,.0f %s", value, unit);
        };
    }
}
