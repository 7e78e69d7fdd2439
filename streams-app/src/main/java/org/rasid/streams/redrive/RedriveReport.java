package org.rasid.streams.redrive;

import java.util.Map;

/**
 * What became of the parked records.
 *
 * @param mode whether anything was written
 * @param outcomes number of letters by outcome; those that the filters left out are not among them
 * @param reasons number of letters by the class of their exception or the code of their rejection
 * @param passedOver number of letters that the filters left out
 * @param ended why the run did not look at all letters, if it did not
 */
public record RedriveReport(
        RedriveOptions.Mode mode,
        Map<Outcome, Long> outcomes,
        Map<String, Long> reasons,
        long passedOver,
        Ended ended) {
    /** ALL_READ: it did. LIMIT: as many as allowed were sent or shown. STOPPED: by a signal. */
    public enum Ended {
        ALL_READ,
        LIMIT,
        STOPPED
    }

    /** How many letters had the outcome. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
