package org.rasid.extraction.event;

import org.rasid.extraction.text.Folding;

/** Phrases as the text writes them, without the particles written onto their first word. */
final class Verbatim {
    private static final String ARTICLE = "ال";

    private Verbatim() {}

    /**
     * The words without the particles that they start with; after لل the article is restored.
     *
     * @param proclitics folded, as {@link org.rasid.extraction.actor.ActorMatch#proclitics} says
     */
    static String of(String words, String proclitics) {
        int end = 0;
        int letters = 0;
        // vowel signs go with the letter before them
        while (end < words.length()) {
            letters += Folding.fold(words.substring(end, end + 1)).length();
            if (letters > proclitics.length()) {
                break;
            }
            end++;
        }
        String rest = words.substring(end);
        return proclitics.endsWith("لل") ? ARTICLE + rest : rest;
    }
}
