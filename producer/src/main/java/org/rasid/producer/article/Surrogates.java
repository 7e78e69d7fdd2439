package org.rasid.producer.article;

/** Halves of surrogate pairs that stand alone, which UTF-8 cannot carry. JSON escapes can smuggle them in. */
final class Surrogates {
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    private Surrogates() {}

    /** The text with each lone half replaced by U+FFFD; of the same length, so offsets stand. */
    static String mend(String text) {
        int lone = nextLone(text, 0);
        if (lone < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (; lone >= 0; lone = nextLone(text, lone + 1)) {
            mended.setCharAt(lone, REPLACEMENT_CHARACTER);
        }
        return mended.toString();
    }

    /** Index of the first lone half at or after {@code from}, or -1. */
    static int nextLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
