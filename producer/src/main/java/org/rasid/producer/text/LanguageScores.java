package org.rasid.producer.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many words of a text speak for each language: for Arabic those with its article or endings that only it has; for
 * others those that have a letter that Arabic lacks and no letter that the language lacks; for all, function words.
 *
 * @param words all words in Arabic script
 */
record LanguageScores(Map<Language, Integer> scores, int words) {
    /** Enough to tell, in UTF-16 code units. */
    private static final int SAMPLE = 20_000;

    /** A name does not make a language. */
    private static final int MIN_SCORE = 2;

    /** Least score for each word of the text, for another language than Arabic. */
    private static final double MIN_SHARE = 0.25;

    /** Least score of another language for each of Arabic: in doubt it is Arabic. */
    private static final double MIN_RATIO = 1.5;

    private static final char TATWEEL = '\u0640';

    private static final Set<String> ARABIC =
            words("في من على إلى أن إن عن مع التي الذي الذين هذا هذه ذلك تلك قال وقال قالت"
                    + " بين خلال كان كانت لم لن قد كما حيث أو ثم وفي ومن وأن وعلى هو هي أنه أنها إليه عليه عليها فيها فيه منها منه"
                    + " عند إذا لكن أيضا نحو حول يوم منذ أي لدى عبر سوف تم يتم أحد بعد");
    private static final List<Alphabet> OTHERS = List.of(
            new Alphabet(
                    Language.PERSIAN,
                    "پچژگکیۀ",
                    "است که از این های برای شد شده می نمی را با ها ای خود تا یک کرده شود باشد بود نیز هر گفت دو اند دارد"),
            new Alphabet(
                    Language.URDU,
                    "پچژگکیٹڈڑںےۓہۂھۃ",
                    "کے میں کی سے ہے کا کو نے اور پر ہیں یہ کہ اس نہیں تھا تھی گے گا گی کیا جو بھی تک ایک ہو گیا لیے رہا"),
            new Alphabet(
                    Language.PASHTO,
                    "پچژگکیټډړږښڼګۍېځڅ",
                    "د په چې کې دی ده له سره هغه پر دې یې دا څخه ته شوی شوې وي یو کړ کړي کوي"),
            new Alphabet(Language.KURDISH, "پچژگکیێۆڕڵڤەھۊ", "لە بۆ کە بە ئەو ئەم دەکات لەگەڵ هەموو بوو سەر هەر"),
            new Alphabet(Language.UYGHUR, "پچژگڭۇۆۈۋېەھى", "ۋە بىلەن بۇ بىر ئۇ دەپ ئۈچۈن بولغان قىلىش قىلغان قىلدى"));

    /** The languages other than Arabic that have a word. */
    private static final Map<String, Set<Language>> FUNCTION_WORDS = OTHERS.stream()
            .flatMap(other -> other.words().stream().map(word -> Map.entry(word, other.language())))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));

    /**
     * What a language is told by.
     *
     * @param letters those that Arabic lacks
     * @param words function words, folded, that are no words of Arabic
     */
    private record Alphabet(Language language, String letters, Set<String> words) {
        private Alphabet(Language language, String letters, String words) {
            this(language, letters, LanguageScores.words(words));
        }

        private boolean spells(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (isForeign(word, i) && letters.indexOf(word.charAt(i)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static LanguageScores of(String text) {
        Map<Language, Integer> scores = new EnumMap<>(Language.class);
        char[] sample =
                plain(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text).toCharArray();
        char[] word = new char[sample.length];
        int length = 0;
        int words = 0;
        for (int i = 0; i <= sample.length; i++) {
            char c = i < sample.length ? sample[i] : ' ';
            if (isArabicLetter(c) || (Character.isLetter(c) && c != TATWEEL)) {
                word[length++] = c;
            } else if (length > 0 && !isMark(c)) {
                if (isArabicScript(word[0])) {
                    words++;
                    count(new String(word, 0, length), scores);
                }
                length = 0;
            }
        }
        return new LanguageScores(scores, words);
    }

    private static boolean isArabicLetter(char c) {
        return (c >= 'ء' && c <= 'غ') || (c >= 'ف' && c <= 'ي');
    }

    /** Letters in place of their presentation forms, where there are any. */
    private static String plain(String text) {
        return hasPresentationForms(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean hasPresentationForms(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xFB50) {
                return true;
            }
        }
        return false;
    }

    /** What may stand within a word and says nothing: vowel signs, and the stroke that lengthens it. */
    private static boolean isMark(char c) {
        return c == TATWEEL || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isArabicScript(char c) {
        return (c >= '\u0600' && c <= '\u077F') || (c >= '\u0870' && c <= '\u08FF');
    }

    /** The language with the highest score; Arabic unless another one is told beyond doubt. */
    Language best() {
        Language best = Language.ARABIC;
        double most = Math.max(MIN_SCORE, Math.max(MIN_RATIO * arabic(), MIN_SHARE * words));
        for (Map.Entry<Language, Integer> other : scores.entrySet()) {
            if (other.getKey() != Language.ARABIC && other.getValue() >= most) {
                best = other.getKey();
                most = other.getValue() + 1;
            }
        }
        return best;
    }

    /** Whether it is Arabic, and not only taken for it. */
    boolean isSurelyArabic() {
        return best() == Language.ARABIC && arabic() >= MIN_SCORE;
    }

    private int arabic() {
        return scores.getOrDefault(Language.ARABIC, 0);
    }

    private static void count(String word, Map<Language, Integer> scores) {
        if (hasArabicForm(word)) {
            scores.merge(Language.ARABIC, 1, Integer::sum);
            return;
        }
        String folded = folded(word);
        if (hasArabicForm(folded) || ARABIC.contains(folded)) {
            scores.merge(Language.ARABIC, 1, Integer::sum);
            return;
        }
        FUNCTION_WORDS.getOrDefault(folded, Set.of()).forEach(language -> scores.merge(language, 1, Integer::sum));
        if (!isForeign(word)) {
            return;
        }
        boolean spelled = false;
        for (Alphabet other : OTHERS) {
            if (other.spells(word)) {
                spelled = true;
                scores.merge(other.language(), 1, Integer::sum);
            }
        }
        if (!spelled) {
            scores.merge(Language.OTHER, 1, Integer::sum);
        }
    }

    private static boolean isForeign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isForeign(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has the article, alone or behind a particle, or the ending of the feminine. */
    private static boolean hasArabicForm(String word) {
        int particle = !word.isEmpty() && "وفبك".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        return (word.length() >= 3 && word.charAt(word.length() - 1) == 'ة')
                || (word.length() >= 4 && (word.startsWith("ال") || word.startsWith("لل")))
                || (word.length() >= 5 && (word.startsWith("ال", particle) || word.startsWith("ولل")));
    }

    /** Whether Arabic has no such letter at this place: an alef maksura stands at the end of a word only. */
    private static boolean isForeign(String word, int i) {
        char c = word.charAt(i);
        return !isArabicLetter(c) || (c == 'ى' && i < word.length() - 1);
    }

    /** One letter for those that keyboards of different languages have for the same, and for those with hamza on alef. */
    private static String folded(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = switch (letters[i]) {
                case 'ی', 'ى' -> 'ي';
                case 'ک' -> 'ك';
                case 'أ', 'إ', 'آ' -> 'ا';
                default -> letters[i];
            };
        }
        return new String(letters);
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).map(LanguageScores::folded).collect(Collectors.toUnmodifiableSet());
    }
}
