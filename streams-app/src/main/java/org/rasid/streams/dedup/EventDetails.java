package org.rasid.streams.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;

/** The fields that only one event type has, as all mentions together give them. Null: not stated. */
public sealed interface EventDetails {
    /** See {@link Details.Strike}. */
    record Strike(
            Details.Strike.@Nullable Method method,
            Details.Strike.@Nullable Outcome outcome,
            @Nullable CountRange killed,
            @Nullable CountRange wounded,
            @Nullable CountRange attacks)
            implements EventDetails {}

    /** See {@link Details.Talks}. */
    record Talks(
            Details.Talks.@Nullable Phase phase,
            @Nullable Integer round,
            @Nullable String venue) implements EventDetails {}

    /**
     * See {@link Details.Deadline}.
     *
     * @param due the date that holds, see {@link MergedDue}
     * @param history dates that held before it was moved, the first reported first, at most {@link #HISTORY_CAP}; empty
     *     for a mention
     */
    record Deadline(
            Details.Deadline.@Nullable Action action,
            @Nullable DateSpan due,
            Details.Deadline.@Nullable Stance stance,
            List<EarlierDue> history)
            implements EventDetails {
        /** Earlier dates listed. */
        public static final int HISTORY_CAP = 10;

        public Deadline {
            history = List.copyOf(history);
            if (history.size() > HISTORY_CAP || (due == null && !history.isEmpty())) {
                throw new IllegalArgumentException(history.size() + " earlier dates of a deadline due " + due);
            }
        }
    }

    /** See {@link Details.ForceMovement}. */
    record ForceMovement(
            Details.ForceMovement.@Nullable Direction direction,
            @Nullable CountRange troops) implements EventDetails {}

    /** See {@link Details.Threat}. */
    record Threat(@Nullable String condition) implements EventDetails {}

    /** See {@link Details.Truce}. */
    record Truce(Details.Truce.@Nullable Phase phase) implements EventDetails {}

    /** See {@link Details.Agreement}. */
    record Agreement(@Nullable String subject) implements EventDetails {}

    /** See {@link Details.SecurityOperation}. */
    record SecurityOperation(
            @Nullable CountRange killed,
            @Nullable CountRange wounded,
            @Nullable CountRange arrested) implements EventDetails {}
}
