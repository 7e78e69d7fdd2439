package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;

/**
 * A date by which an action was due before its deadline was moved.
 *
 * @param due as narrowly as the reports of this date say
 * @param firstReported null where no publication time is known
 * @param lastReported null where no publication time is known
 * @param independentSources outlets that report this date in their own words
 * @param totalSources outlets that report this date; articles of no known outlet count as one each
 */
public record EarlierDue(
        DateSpan due,
        @Nullable Instant firstReported,
        @Nullable Instant lastReported,
        int independentSources,
        int totalSources) {
    public EarlierDue {
        if (independentSources < 1 || totalSources < independentSources) {
            throw new IllegalArgumentException(
                    "due " + due + " by " + independentSources + " of " + totalSources + " outlets");
        }
    }

    /** The date with those who report it. */
    static EarlierDue of(DateSpan due, List<SourcedMention> mentions, Outlets outlets) {
        Reports reports = Reports.of(mentions);
        Sources sources = outlets.sources(mentions);
        return new EarlierDue(due, reports.first(), reports.last(), sources.independent(), sources.total());
    }
}
