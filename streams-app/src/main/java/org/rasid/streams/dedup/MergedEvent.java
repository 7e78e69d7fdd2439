package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;

/** The value of an event id. Two equal values are the same bytes on the topic. */
public sealed interface MergedEvent {
    String id();

    EventType type();

    /**
     * An event that stands, with what its evidence says of it.
     *
     * @param date null where unknown, and for a deadline, which has its date in the details
     * @param place null where unknown
     * @param parties one for each party and role
     * @param confidence 0 to 1, the highest of the mentions
     * @param independentSources outlets that report it in their own words
     * @param totalSources outlets that report it; articles of no known outlet count as one each
     * @param articles number of articles that mention it
     * @param firstReported null where no publication time is known
     * @param lastReported null where no publication time is known
     * @param evidence the earliest-published mentions, at most {@link Merging#EVIDENCE_CAP}
     * @param evidenceCount number of mentions, also of those beyond the cap
     */
    record Active(
            String id,
            EventType type,
            Assertion assertion,
            Standing standing,
            Scope scope,
            @Nullable DateSpan date,
            @Nullable Location place,
            List<Party> parties,
            String headlineAr,
            String headlineEn,
            EventDetails details,
            double confidence,
            int independentSources,
            int totalSources,
            int articles,
            @Nullable Instant firstReported,
            @Nullable Instant lastReported,
            List<Evidence> evidence,
            int evidenceCount,
            Codes codes,
            String rulesVersion)
            implements MergedEvent {
        public Active {
            parties = List.copyOf(parties);
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty() || evidenceCount < evidence.size()) {
                throw new IllegalArgumentException(
                        "event " + id + " counts " + evidenceCount + " mentions and lists " + evidence.size());
            }
        }

        Active withHeadlines(String arabic, String english) {
            return new Active(
                    id,
                    type,
                    assertion,
                    standing,
                    scope,
                    date,
                    place,
                    parties,
                    arabic,
                    english,
                    details,
                    confidence,
                    independentSources,
                    totalSources,
                    articles,
                    firstReported,
                    lastReported,
                    evidence,
                    evidenceCount,
                    codes,
                    rulesVersion);
        }
    }

    /** An event that turned out to be another, active one. */
    record Merged(String id, EventType type, String into) implements MergedEvent {}

    /** An event whose evidence is gone. */
    record Retracted(String id, EventType type) implements MergedEvent {}

    /**
     * What an event is once it is none any more.
     *
     * @param heir the event that it is part of now; null where there is none
     */
    static MergedEvent ended(String id, EventType type, @Nullable String heir) {
        return heir == null ? new Retracted(id, type) : new Merged(id, type, heir);
    }
}
