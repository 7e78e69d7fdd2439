package org.rasid.it.faults;

/** What becomes of a record of articles.raw. */
enum Outcome {
    /** Mentions of its article are out. */
    EXTRACTED,
    /** It was read and came to nothing; so do deletions, and all versions of an article whose last one does. */
    NOTHING,
    REJECTED,
    DEAD
}
