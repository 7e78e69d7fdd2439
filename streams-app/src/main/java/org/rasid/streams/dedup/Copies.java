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
 * with the words of each text in one order, they meet at least twice among the first few (prefix filtering; Chaudhuri,
 * Ganti and Kaushik 2006; Wang, Li and Feng 2012). Rare words come first, so that few others meet there.
 */
final class Copies {
    /** How often two copies must meet: more lets fewer other pairs pass, and takes more words. */
    private static final int MEETINGS = 2;

    private final List<Wording> texts;
    private final Map<Integer, Integer> frequencies = new HashMap<>();

    /** The texts so far that have a word among their first, by number. */
    private final Map<Integer, List<Integer>> seen = new HashMap<>();

    private Copies(Collection<Wording> texts) {
        this.texts = texts.stream().filter(Matching::isTelling).toList();
    }

    /** Hands on each pair of different texts that are {@linkplain Matching#isCopy copies}, once. */
    static void find(Collection<Wording> texts, BiConsumer<Wording, Wording> pairs) {
        Copies copies = new Copies(texts);
        for (Wording text : copies.texts) {
            for (int word : text.sample()) {
                copies.frequencies.merge(word, 1, Integer::sum);
            }
        }
        int[] meetings = new int[copies.texts.size()];
        for (int i = 0; i < meetings.length; i++) {
            copies.meet(i, meetings, pairs);
        }
    }

    private void meet(int number, int[] meetings, BiConsumer<Wording, Wording> pairs) {
        Wording text = texts.get(number);
        List<Integer> met = new ArrayList<>();
        for (int word : first(text)) {
            List<Integer> others = seen.computeIfAbsent(word, w -> new ArrayList<>());
            for (int other : others) {
                met.add(other);
                meetings[other]++;
                if (meetings[other] == MEETINGS && Matching.isCopy(text, texts.get(other))) {
                    pairs.accept(text, texts.get(other));
                }
            }
            others.add(number);
        }
        met.forEach(other -> meetings[other] = 0);
    }

    /** The rarest words: as many as a copy may lack, and {@link #MEETINGS} more. */
    private int[] first(Wording text) {
        int[] words = text.sample();
        long[] order = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            long frequency = frequencies.getOrDefault(words[i], 0);
            order[i] = (frequency << Integer.SIZE) | Integer.toUnsignedLong(words[i]);
        }
        Arrays.sort(order);
        int common = (int) Math.ceil(Matching.COPY * words.length);
        int[] first = new int[Math.min(words.length, words.length - common + MEETINGS)];
        for (int i = 0; i < first.length; i++) {
            first[i] = (int) order[i];
        }
        return first;
    }
}
