package org.rasid.cli;

import java.util.regex.Pattern;

/** Arabic in lines that run from left to right: isolated, so that it does not reorder what stands around it. */
final class Bidi {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern ARABIC =
            Pattern.compile("\\p{IsArabic}(?:[\\p{M}\\p{N}\\s|+/\u060C.-]*\\p{IsArabic}\\p{M}*)*+");

    private Bidi() {}

    /** The text as a unit of its own. */
    static String isolate(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** The text with each run of Arabic words as a unit of its own. */
    static String isolateRuns(String text) {
        return ARABIC.matcher(text).replaceAll(FIRST_STRONG_ISOLATE + "$0" + POP_ISOLATE);
    }

    /** Number of columns that a terminal gives the text: combining marks and formatting characters take none. */
    static int width(String text) {
        return (int) text.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .count();
    }

    /** The text with blanks up to a width. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
