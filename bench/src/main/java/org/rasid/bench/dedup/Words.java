package org.rasid.bench.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up words, so that sentences differ as those of different authors do. */
final class Words {
    /** Two thousand different words. */
    static final List<String> WORDS = words();

    private static final int COUNT = 2000;
    private static final int SENTENCE = 22;

    private Words() {}

    static String sentence(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < SENTENCE; i++) {
            words.add(WORDS.get(random.nextInt(COUNT)));
        }
        return String.join(" ", words);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i + 27; rest > 0; rest /= 27) {
                word.append("بتثجحخدذرزسشصضطظعغفقكلمنهوي".charAt(rest % 27));
            }
            words.add(word.append("ان").toString());
        }
        return List.copyOf(words);
    }
}
