package org.rasid.extraction.text;

import java.text.Normalizer;

/**
 * Folds spelling variants so that lexicon look-ups match.
 * <ul>
 *   <li>alef with hamza, madda or wasla becomes bare alef
 *   <li>alef maksura, Farsi yeh and their Kurdish and Urdu kin become yeh; keheh and gaf become kaf
 *   <li>the Persian letters peh, tcheh, jeh and veh become beh, jeem, zain and feh; goal heh and ae become heh
 *   <li>short vowels, shadda, sukun, superscript alef, tatweel and invisible formatting characters are removed
 *   <li>Arabic-Indic and extended digits become ASCII digits; presentation forms become their letters
 * </ul>
 * Teh marbuta, hamza on waw and hamza on yeh are kept: they tell words and names apart.
 */
public final class Folding {
    private Folding() {}

    /** The folded form of a word or phrase; idempotent. */
    public static String fold(CharSequence word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            append(word.charAt(i), out);
        }
        return out.toString();
    }

    /** The folded form of one UTF-16 unit; empty where it is removed, several units for a ligature. */
    static String compute(char c) {
        StringBuilder out = new StringBuilder(2);
        append(c, out);
        return out.toString();
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> out.append('\u0627');
            case '\u0649', '\u06CC', '\u06CD', '\u06CE', '\u06D0', '\u06D2' -> out.append('\u064A');
            case '\u06A9', '\u06AA', '\u06AB', '\u06AD', '\u06AF', '\u0763' -> out.append('\u0643');
            case '\u067E' -> out.append('\u0628');
            case '\u06A4' -> out.append('\u0641');
            case '\u0686' -> out.append('\u062C');
            case '\u0698' -> out.append('\u0632');
            case '\u06BE', '\u06C0', '\u06C1', '\u06D5' -> out.append('\u0647');
            case '\u06C3' -> out.append('\u0629');
            case '\u06C6', '\u06C7', '\u06CB' -> out.append('\u0648');
            default -> {
                if (isRemoved(c)) {
                    return;
                }
                if (c >= '\u0660' && c <= '\u0669') {
                    out.append((char) ('0' + c - '\u0660'));
                } else if (c >= '\u06F0' && c <= '\u06F9') {
                    out.append((char) ('0' + c - '\u06F0'));
                } else if (isPresentationForm(c)) {
                    String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                    for (int i = 0; i < letters.length(); i++) {
                        char letter = letters.charAt(i);
                        if (!isPresentationForm(letter)) {
                            append(letter, out);
                        }
                    }
                } else {
                    out.append(Character.toLowerCase(c));
                }
            }
        }
    }

    /** Whether folding removes the character: marks, tatweel, bidi and zero-width characters. */
    static boolean isRemoved(char c) {
        return (c >= '\u064B' && c <= '\u0652')
                || c == '\u0670'
                || c == '\u0640'
                || (c >= '\u0610' && c <= '\u061A')
                || (c >= '\u0653' && c <= '\u065F')
                || (c >= '\u06D6' && c <= '\u06ED')
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\u061C'
                || c == '\u00AD';
    }

    private static boolean isPresentationForm(char c) {
        return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    }
}
