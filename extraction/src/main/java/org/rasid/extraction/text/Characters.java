package org.rasid.extraction.text;

/** What each UTF-16 unit is to the tokeniser, and its folded form where that is one unit; looked up, not computed. */
final class Characters {
    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte SPACE = 3;
    static final byte REMOVED = 4;
    static final byte SURROGATE = 5;

    private static final int UNITS = 1 << 16;
    private static final Characters TABLE = new Characters();

    private final byte[] classes = new byte[UNITS];
    private final char[] folded = new char[UNITS];

    private Characters() {
        for (int i = 0; i < UNITS; i++) {
            char c = (char) i;
            classes[i] = classify(c);
            String form = Folding.compute(c);
            folded[i] = form.length() == 1 ? form.charAt(0) : 0;
        }
    }

    private static byte classify(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        return Folding.isRemoved(c) ? REMOVED : OTHER;
    }

    static byte classOf(char c) {
        return TABLE.classes[c];
    }

    /** The folded unit; 0 where folding gives none or several. */
    static char folded(char c) {
        return TABLE.folded[c];
    }
}
