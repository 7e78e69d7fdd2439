package org.rasid.bench.dedup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.rasid.extraction.EventType;
import org.rasid.streams.dedup.SourcedMention;

/** Strikes of one day in one country, in order of publication: a few that all report, and many that few do. */
final class HotDay {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int PLACES = 600;

    private HotDay() {}

    /** The nth most reported of the scenes has an nth of the reports of the first; the scenes are shuffled. */
    static List<SourcedMention> mentions(long seed, int count) {
        Random random = new Random(seed);
        Reporters reporters = new Reporters(random);
        int scenes = count * 15 / 100;
        double first = count / harmonic(scenes);
        List<SourcedMention> mentions = new ArrayList<>();
        for (int i = 1; mentions.size() < count; i++) {
            Scene scene = Scene.random(random, EventType.STRIKE, "CA", DAY, PLACES);
            for (int n = 0; n < Math.max(1, Math.round(first / i)) && mentions.size() < count; n++) {
                mentions.add(reporters.report(scene));
            }
        }
        mentions.sort(Comparator.comparing(SourcedMention::publishedAt));
        return mentions;
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
