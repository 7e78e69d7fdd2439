package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final long SEED = 20260303;

    @Test
    void shouldFindThePairsThatComparingAllToAllFinds() {
        Random random = new Random(SEED);
        List<Wording> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(text(i < 10 || random.nextInt(3) == 0 ? fresh(random) : edited(texts.get(i - 10), random)));
        }
        Set<Set<Wording>> found = new HashSet<>();
        Copies.find(new HashSet<>(texts), (a, b) -> found.add(Set.of(a, b)));

        Set<Set<Wording>> all = new HashSet<>();
        for (Wording a : texts) {
            for (Wording b : texts) {
                if (!a.equals(b) && Matching.isCopy(a, b)) {
                    all.add(Set.of(a, b));
                }
            }
        }
        assertThat(all).as("seed %d", SEED).hasSizeGreaterThan(50);
        assertThat(found).as("seed %d", SEED).isEqualTo(all);
    }

    private static Wording text(List<Integer> hashes) {
        return new Wording(hashes.stream().distinct().sorted().toList());
    }

    private static List<Integer> fresh(Random random) {
        List<Integer> words = new ArrayList<>();
        int length = 3 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            // Half of the words are common ones.
            words.add(random.nextBoolean() ? random.nextInt(20) : random.nextInt(5000) - 2500);
        }
        return words;
    }

    private static List<Integer> edited(Wording text, Random random) {
        List<Integer> words = new ArrayList<>(text.hashes());
        for (int edits = random.nextInt(6); edits > 0 && !words.isEmpty(); edits--) {
            words.remove(random.nextInt(words.size()));
            if (random.nextBoolean()) {
                words.add(random.nextInt(5000) - 2500);
            }
        }
        return words;
    }
}
