package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Party;

/**
 * A figure that reports give, and who gives it.
 *
 * @param count the figure, 0 or more
 * @param mentions number of mentions that give it
 * @param sources names of the outlets that give it, sorted, at most {@link #SOURCES_CAP}; articles of no known outlet are
 *     only counted
 * @param independentSources outlets that give it in their own words
 * @param totalSources outlets that give it; articles of no known outlet count as one each
 * @param claimants who claims responsibility in these mentions, so that the figure may be theirs
 * @param firstReported null where no publication time is known
 * @param lastReported null where no publication time is known
 * @param mentionId the latest of the mentions; its sentence says whom the outlet cites
 */
public record Figure(
        int count,
        int mentions,
        List<String> sources,
        int independentSources,
        int totalSources,
        List<Party> claimants,
        @Nullable Instant firstReported,
        @Nullable Instant lastReported,
        String mentionId) {
    /** Outlets listed by name. */
    public static final int SOURCES_CAP = 5;

    public Figure {
        sources = List.copyOf(sources);
        claimants = List.copyOf(claimants);
        if (count < 0 || independentSources < 1 || totalSources < independentSources || mentions < totalSources) {
            throw new IllegalArgumentException("figure " + count + " of " + mentions + " mentions by "
                    + independentSources + " of " + totalSources + " outlets");
        }
        if (sources.size() > Math.min(totalSources, SOURCES_CAP)) {
            throw new IllegalArgumentException("figure " + count + " lists " + sources.size() + " outlets");
        }
    }

    /**
     * The figure as these mentions give it.
     *
     * @param latestFirst the mentions that give it, at least one, in the order of {@link Reports#LATEST_FIRST}
     * @param outlets of all mentions of the event
     */
    static Figure of(int count, List<SourcedMention> latestFirst, Outlets outlets) {
        Sources sources = outlets.sources(latestFirst);
        Reports reports = Reports.of(latestFirst);
        return new Figure(
                count,
                latestFirst.size(),
                names(latestFirst),
                sources.independent(),
                sources.total(),
                MergedParties.claimants(latestFirst),
                reports.first(),
                reports.last(),
                latestFirst.get(0).id());
    }

    private static List<String> names(List<SourcedMention> mentions) {
        return mentions.stream()
                .map(SourcedMention::source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .limit(SOURCES_CAP)
                .toList();
    }
}
