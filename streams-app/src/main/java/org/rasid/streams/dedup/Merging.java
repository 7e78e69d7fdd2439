package org.rasid.streams.dedup;

/** What an event says, from what its mentions say. */
final class Merging {
    /** Mentions listed in an event. */
    static final int EVIDENCE_CAP = 20;

    private Merging() {}
}
