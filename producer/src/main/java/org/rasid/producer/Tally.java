package org.rasid.producer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;

/** The counts of a run while it goes on. */
final class Tally {
    private static final int MAX_PROBLEMS = 20;

    final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    final Map<String, Long> passedOver = new HashMap<>();
    final Map<String, Long> leftOut = new HashMap<>();
    final List<String> problems = new ArrayList<>();
    long accepted;
    long repeated;
    long arrivedBefore;
    long unreadable;
    long bytesRead;
    private long skipped;

    void rejected(Rejection rejection) {
        rejected.merge(rejection.reason(), 1L, Long::sum);
        skipped++;
        problem(rejection.line());
    }

    void repeated() {
        repeated++;
        skipped++;
    }

    void arrivedBefore() {
        arrivedBefore++;
        skipped++;
    }

    /** @param why the reason in a few words, the same for all of a kind */
    void leftOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
        skipped++;
    }

    void passedOver(Item.Skipped file) {
        passedOver.merge(file.why(), 1L, Long::sum);
        skipped++;
    }

    void unreadable(Item.Unreadable input) {
        unreadable++;
        problem(input.origin() + ": " + input.detail());
    }

    long skipped() {
        return skipped;
    }

    private void problem(String line) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(line);
        }
    }
}
