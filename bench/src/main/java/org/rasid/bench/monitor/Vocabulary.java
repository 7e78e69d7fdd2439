package org.rasid.bench.monitor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Some thousands of Arabic words, made of invented roots and common patterns; the first are the most often used. */
final class Vocabulary {
    private static final int WORDS = 4_000;
    private static final String LETTERS = "بتجحخدرزسشصضطعغفقكلمنه";

    /** The digits stand for the letters of the root. */
    private static final List<String> PATTERNS = List.of(
            "123", "1ا23", "12ا3", "م12و3", "ت12ي3", "ان1ا23", "ال12ا3", "ال1ا23", "ي123ون", "12ي3ة", "است12ا3");

    private static final List<String> FREQUENT = List.of(
            "قصف", "قاعدة", "بغداد", "قوات", "هجوم", "مسيرة", "صواريخ", "محادثات", "الحكومة", "انسحاب", "اتفاق", "هدنة",
            "تهديد", "اعتقال", "مسؤول", "الجيش", "أكد", "أعلن", "مقتل", "جنود", "المدينة", "الحدود", "الوزير",
            "الرئيس");

    private final List<String> words;

    Vocabulary(long seed) {
        Random random = new Random(seed);
        Set<String> made = new LinkedHashSet<>(FREQUENT);
        while (made.size() < WORDS) {
            String word = PATTERNS.get(random.nextInt(PATTERNS.size()));
            for (char place = '1'; place <= '3'; place++) {
                word = word.replace(place, LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            made.add(word);
        }
        words = List.copyOf(made);
    }

    String word(Random random) {
        // the cube makes the first words the frequent ones
        double at = random.nextDouble();
        return words.get((int) (at * at * at * WORDS));
    }

    String line(int count, Random random) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            line.add(word(random));
        }
        return String.join(" ", line);
    }
}
