package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the texts that are copies of one another without comparing all to all. Copies have so many words in common that,
 * with the words of each text in one order, they meet in the first few (prefix filtering; Chaudhuri, Ganti and Kaushik
 * 2006). Rare words come first, so that few others meet there.
 */
final class Copies {
    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private final Map<Integer, List<Wording>> seen = new HashMap<>();

    private Copies() {}

    /** Hands on each pair of different texts that are {@linkplain Matching#isCopy copies}, once or more often. */
    static void find(Collection<Wording> texts, BiConsumer<Wording, Wording> pairs) {
        Copies copies = new Copies();
        List<Wording> telling = texts.stream().filter(Matching::isTelling).toList();
        for (Wording text : telling) {
            for (int word : text.sample()) {
                copies.frequencies.merge(word, 1, Integer::sum);
            }
        }
        telling.forEach(text -> copies.meet(text, pairs));
    }

    private void meet(Wording text, BiConsumer<Wording, Wording> pairs) {
        for (int word : first(text)) {
            List<Wording> others = seen.computeIfAbsent(word, w -> new ArrayList<>());
            for (Wording other : others) {
                if (Matching.isCopy(text, other)) {
                    pairs.accept(text, other);
                }
            }
            others.add(text);
        }
    }

    /** The rarest words, one more than a copy may lack. */
    private int[] first(Wording text) {
        int[] words = text.sample();
        long[] order = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            long frequency = frequencies.getOrDefault(words[i], 0);
            order[i] = (frequency << Integer.SIZE) | Integer.toUnsignedLong(words[i]);
        }
        Arrays.sort(order);
        int common = (int) Math.ceil(Matching.COPY * words.length);
        int[] first = new int[words.length - common + 1];
        for (int i = 0; i < first.length; i++) {
            first[i] = (int) order[i];
        }
        return first;
    }
}
