package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.Map;

/** Verdicts on pairs, each worked out once. */
final class Comparisons {
    private record Pair(String a, String b) {
        static Pair of(String x, String y) {
            return x.compareTo(y) < 0 ? new Pair(x, y) : new Pair(y, x);
        }
    }

    private final Map<Pair, Verdict> verdicts = new HashMap<>();

    Verdict verdict(Facts a, Facts b) {
        return verdicts.computeIfAbsent(Pair.of(a.mention.id(), b.mention.id()), p -> Matching.compare(a, b, false));
    }

    boolean contradict(Facts a, Facts b) {
        return verdict(a, b) instanceof Verdict.Different;
    }

    /** Whether the clustering of one can depend on the other: the same event, or unclear within one article. */
    boolean linked(Facts a, Facts b) {
        Verdict verdict = verdict(a, b);
        return verdict instanceof Verdict.Same
                || (verdict instanceof Verdict.Unclear unclear && unclear.score() >= Matching.HINT && a.isOfArticle(b));
    }
}
