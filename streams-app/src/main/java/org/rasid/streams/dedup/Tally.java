package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.List;

/** What speaks for and against two mentions being one event. */
final class Tally {
    private final List<String> against = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private int score;

    void add(int points, String what) {
        if (points != 0) {
            score += points;
            found.add(what + (points > 0 ? " +" : " ") + points);
        }
    }

    void contradict(String what) {
        against.add(what);
    }

    Verdict verdict() {
        if (!against.isEmpty()) {
            return new Verdict.Different(String.join(", ", against));
        }
        String reason = found.isEmpty() ? "nothing in common" : String.join(", ", found);
        return score >= Matching.ENOUGH ? new Verdict.Same(score, reason) : new Verdict.Unclear(score, reason);
    }
}
