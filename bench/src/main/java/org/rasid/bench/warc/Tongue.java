package org.rasid.bench.warc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** An invented language: words of its letters, the frequent ones short and often used. */
final class Tongue {
    private static final int WORDS = 6_000;
    private static final int SENTENCES = 3_000;

    private final String code;
    private final Charset charset;
    private final String[] words = new String[WORDS];
    private final String[] sentences = new String[SENTENCES];

    private Tongue(String code, Charset charset, String letters, String... frequent) {
        this.code = code;
        this.charset = charset;
        Random random = new Random(code.hashCode());
        for (int i = 0; i < WORDS; i++) {
            words[i] = i < frequent.length ? frequent[i] : word(letters, random);
        }
        for (int i = 0; i < SENTENCES; i++) {
            sentences[i] = sentence(random);
        }
    }

    static Tongue arabic() {
        return new Tongue(
                "ar",
                StandardCharsets.UTF_8,
                "ابتثجحخدذرزسشصضطعغفقكلمنهوي",
                "في",
                "من",
                "على",
                "إلى",
                "أن",
                "عن",
                "مع",
                "التي",
                "الذي",
                "هذا",
                "هذه",
                "قال",
                "بعد",
                "بين",
                "خلال");
    }

    static Tongue persian() {
        return new Tongue(
                "fa",
                StandardCharsets.UTF_8,
                "ابپتجچحخدرزژسشعغفقکگلمنوهی",
                "است",
                "که",
                "از",
                "این",
                "های",
                "برای",
                "شد",
                "کرد",
                "با",
                "را");
    }

    static Tongue plain() {
        return new Tongue("en", StandardCharsets.UTF_8, "etaoinshrdlcumwfgypbvk", "the", "of", "and", "to", "in", "’");
    }

    static Tongue accented() {
        return new Tongue("fr", StandardCharsets.UTF_8, "etaoinsrhdlcumpféèàçêô", "de", "la", "et", "à", "les");
    }

    static Tongue oldAccented() {
        return new Tongue("es", StandardCharsets.ISO_8859_1, "etaoinsrhdlcumpfáéíóñú", "de", "la", "y", "que", "los");
    }

    static Tongue cyrillic() {
        return new Tongue("ru", StandardCharsets.UTF_8, "оеаинтсрвлкмдпуяызьбгчй", "и", "в", "не", "на", "что");
    }

    static Tongue chinese() {
        return new Tongue("zh", StandardCharsets.UTF_8, "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下");
    }

    String code() {
        return code;
    }

    Charset charset() {
        return charset;
    }

    String sentence(int number) {
        return sentences[Math.floorMod(number, SENTENCES)];
    }

    /** Some words in a row. */
    String title(Random random) {
        return line(6 + random.nextInt(5), random);
    }

    private String sentence(Random random) {
        return line(10 + random.nextInt(18), random) + ".";
    }

    private String line(int count, Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // the square makes the first words the frequent ones
            double at = random.nextDouble();
            line.append(i == 0 ? "" : " ").append(words[(int) (at * at * at * WORDS)]);
        }
        return line.toString();
    }

    private static String word(String letters, Random random) {
        StringBuilder word = new StringBuilder();
        boolean latin = letters.contains("e");
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            double at = random.nextDouble();
            char letter = letters.charAt((int) (at * Math.sqrt(at) * letters.length()));
            // accents stand alone
            boolean second = latin && letter > 'z' && word.length() > 0 && word.charAt(word.length() - 1) > 'z';
            word.append(second ? letters.charAt(0) : letter);
        }
        return word.toString();
    }
}
