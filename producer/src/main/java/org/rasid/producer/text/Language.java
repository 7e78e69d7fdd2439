package org.rasid.producer.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that news in Arabic script are written in, as far as they are told apart. */
public enum Language {
    /** Arabic. */
    ARABIC("ar"),
    /** Persian and Dari. */
    PERSIAN("fa"),
    /** Urdu. */
    URDU("ur"),
    /** Pashto. */
    PASHTO("ps"),
    /** Central Kurdish, also called Sorani. */
    KURDISH("ckb"),
    /** Uyghur. */
    UYGHUR("ug"),
    /** Any language of another script, or of Arabic script with letters that none of these has, as Sindhi. */
    OTHER("other");

    /** Least share of the words that stand in lines of Arabic, for a text in two languages to be Arabic. */
    private static final double MIN_ARABIC_LINES = 0.3;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its ISO 639 code; {@code other} for {@link #OTHER}. */
    public String code() {
        return code;
    }

    /** As a reader calls it, with its code. */
    public String label() {
        String name = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return this == OTHER ? "another language" : name + " (" + code + ")";
    }

    /** The language of a code; empty where there is none. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The codes of these languages, parted by commas. */
    public static String codes(Set<Language> languages) {
        return languages.stream().sorted().map(Language::code).collect(Collectors.joining(","));
    }

    /**
     * The language of a text in Arabic script. Names and quotations in another language do not make a text of it; one that
     * stands in Arabic and in another language is Arabic, and so is one that is too short to tell.
     */
    public static Language of(String text) {
        LanguageScores scores = LanguageScores.of(text);
        Language best = scores.best();
        return best == ARABIC || wordsInArabicLines(text) < MIN_ARABIC_LINES * scores.words() ? best : ARABIC;
    }

    private static int wordsInArabicLines(String text) {
        return text.lines()
                .map(LanguageScores::of)
                .filter(LanguageScores::isSurelyArabic)
                .mapToInt(LanguageScores::words)
                .sum();
    }
}
