package org.rasid.extraction.text;

/**
 * How many letters a text has, and how many of them are of the Arabic script.
 *
 * @param letters UTF-16 units that are letters
 */
public record Script(int letters, int arabic) {
    /** Counts in one pass. */
    public static Script of(String text) {
        int letters = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.classOf(c) == Characters.LETTER) {
                letters++;
                boolean block = (c >= '\u0600' && c <= '\u06FF')
                        || (c >= '\u0750' && c <= '\u077F')
                        || (c >= '\uFB50' && c <= '\uFDFF')
                        || (c >= '\uFE70' && c <= '\uFEFC');
                arabic += block ? 1 : 0;
            }
        }
        return new Script(letters, arabic);
    }
}
