package org.rasid.streams.dedup;

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

    /** See {@link Details.Deadline}. */
    record Deadline(
            Details.Deadline.@Nullable Action action,
            @Nullable DateSpan due,
            Details.Deadline.@Nullable Stance stance) implements EventDetails {}

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
