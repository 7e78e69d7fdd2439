package org.rasid.producer.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells Arabic prose from letters that only happen to be Arabic. */
final class ArabicSigns {
    private static final Pattern SIGNS = Pattern.compile(
            "\\bال|ية\\b|ات\\b|\\b(?:في|من|على|إلى|أن|عن|مع|التي|الذي|هذا)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ARABIC = words("في|من|على|إلى|الى|أن|عن|مع|التي|الذي|هذا|هذه|قال|بعد|بين|خلال");
    private static final Pattern OTHERS =
            words("است|که|از|این|های|برای|شد|کرد|با|می|را|و در|کے|میں|کی|سے|ہے|کا|کو|نے|اور|دی|په|چې|د|لە|بۆ|کە");

    private ArabicSigns() {}

    /** Article, endings and function words: 0 where the text is not Arabic, or was read in a wrong charset. */
    static int count(String text) {
        return count(SIGNS, text);
    }

    /** Whether its function words are those of Persian, Urdu, Pashto or Kurdish. */
    static boolean isAnotherLanguage(String text) {
        String plain = text.replace('ی', 'ي');
        return count(OTHERS, text) > count(ARABIC, plain);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
