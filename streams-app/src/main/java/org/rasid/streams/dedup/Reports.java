package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something is reported.
 *
 * @param first publication time of the earliest report; null where none is known
 * @param last publication time of the latest report; null where none is known
 */
record Reports(@Nullable Instant first, @Nullable Instant last) {
    /** The latest report first, those of no known time last; total like {@link SourcedMention#ORDER}. */
    static final Comparator<SourcedMention> LATEST_FIRST = Comparator.comparing(
                    SourcedMention::publishedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed()
            .thenComparing(SourcedMention.ORDER);

    static Reports of(List<SourcedMention> mentions) {
        List<Instant> times = mentions.stream()
                .map(SourcedMention::publishedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        return times.isEmpty() ? new Reports(null, null) : new Reports(times.get(0), times.get(times.size() - 1));
    }
}
