package org.rasid.producer.follow;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.Taken;

/** What is known of a source while it is followed. Written by the thread that polls it, read by any. */
final class SourceState {
    private final FollowedSource source;
    private final Map<Taken, Long> counts = new EnumMap<>(Taken.class);
    private long polls;
    private long failedPolls;
    private int failuresInARow;
    private @Nullable Instant lastPoll;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant nextPoll;
    private @Nullable String problem;
    private @Nullable String newProblem;
    private boolean away;

    /** How a poll went. */
    enum Poll {
        WELL,
        /** Something in the source could not be read. */
        IN_PART,
        /** The source itself could not be read. */
        NOT_TO_BE_HAD
    }

    SourceState(FollowedSource source) {
        this.source = source;
    }

    /**
     * A view of it at one time.
     *
     * @param failuresInARow polls that failed since the last that went well
     * @param problem why the last poll failed; null where it did not
     */
    record View(
            FollowedSource source,
            Map<Taken, Long> counts,
            long polls,
            long failedPolls,
            int failuresInARow,
            @Nullable Instant lastPoll,
            @Nullable Instant lastSuccess,
            @Nullable Instant nextPoll,
            @Nullable String problem) {}

    FollowedSource source() {
        return source;
    }

    synchronized void took(Taken taken) {
        counts.merge(taken, 1L, Long::sum);
    }

    /** Notes that the source itself cannot be read in this poll. */
    synchronized void notToBeHad(String why) {
        away = true;
        failed(why);
    }

    /** Notes the first thing that went wrong in this poll. */
    synchronized void failed(String why) {
        if (newProblem == null) {
            newProblem = why;
        }
    }

    /** The poll is over. */
    synchronized Poll ended(Instant now) {
        polls++;
        lastPoll = now;
        problem = newProblem;
        newProblem = null;
        boolean missed = away;
        away = false;
        if (problem == null) {
            lastSuccess = now;
            failuresInARow = 0;
        } else {
            failedPolls++;
            failuresInARow++;
        }
        return problem == null ? Poll.WELL : missed ? Poll.NOT_TO_BE_HAD : Poll.IN_PART;
    }

    synchronized void next(Instant at) {
        nextPoll = at;
    }

    synchronized View view() {
        return new View(
                source,
                new EnumMap<>(counts),
                polls,
                failedPolls,
                failuresInARow,
                lastPoll,
                lastSuccess,
                nextPoll,
                problem);
    }
}
