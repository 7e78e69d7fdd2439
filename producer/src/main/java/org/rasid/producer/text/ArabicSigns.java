package org.rasid.producer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells Arabic prose from letters that only happen to be Arabic. */
final class ArabicSigns {
    private static final Pattern SIGNS = Pattern.compile(
            "\\bال|ية\\b|ات\\b|\\b(?:في|من|على|إلى|أن|عن|مع|التي|الذي|هذا)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private ArabicSigns() {}

    /** Article, endings and function words: 0 where the text is not Arabic, or was read in a wrong charset. */
    static int count(String text) {
        Matcher matcher = SIGNS.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
