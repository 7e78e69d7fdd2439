package org.rasid.producer.article;

/** How much of a text is in Arabic script. */
final class ArabicShare {
    private ArabicShare() {}

    /** Arabic letters in all letters of the texts together, 0 to 1; 0 where there is no letter. */
    static double of(String... texts) {
        long letters = 0;
        long arabic = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetter(c)) {
                    letters++;
                    if (isArabic(c)) {
                        arabic++;
                    }
                }
            }
        }
        return letters == 0 ? 0 : (double) arabic / letters;
    }

    /** The blocks Arabic, Arabic Supplement, Arabic Extended, and the presentation forms. */
    private static boolean isArabic(char c) {
        return (c >= '\u0600' && c <= '\u06FF')
                || (c >= '\u0750' && c <= '\u077F')
                || (c >= '\u0870' && c <= '\u08FF')
                || (c >= '\uFB50' && c <= '\uFDFF')
                || (c >= '\uFE70' && c <= '\uFEFE');
    }
}
