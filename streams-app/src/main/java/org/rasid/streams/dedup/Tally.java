package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for and against two mentions being one event. */
final class Tally {
    private final boolean explained;
    private final List<String> against = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private boolean contradicted;
    private int score;

    /** @param explained whether the verdict tells its reason; most are only counted */
    Tally(boolean explained) {
        this.explained = explained;
    }

    void add(int points, String what) {
        score += points;
        if (explained && points != 0) {
            found.add(what + (points > 0 ? " +" : " ") + points);
        }
    }

    void contradict(String what) {
        contradicted = true;
        if (explained) {
            against.add(what);
        }
    }

    /** Words for two values that differ; just the field where nobody will read them. */
    String differing(String field, @Nullable Object one, @Nullable Object other) {
        return explained ? field + " " + one + " and " + other : field;
    }

    /** Whether nothing that is added can change the verdict. */
    boolean isSettled() {
        return contradicted && !explained;
    }

    Verdict verdict() {
        if (contradicted) {
            return new Verdict.Different(String.join(", ", against));
        }
        String reason = found.isEmpty() ? "nothing in common" : String.join(", ", found);
        return score >= Matching.ENOUGH ? new Verdict.Same(score, reason) : new Verdict.Unclear(score, reason);
    }
}
