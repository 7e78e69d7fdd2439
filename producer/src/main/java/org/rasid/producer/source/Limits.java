package org.rasid.producer.source;

/** How much of the input is held in memory at once. */
public final class Limits {
    /** Largest line of a JSONL file and largest text file or page, in bytes. Anything longer is refused unread. */
    public static final int MAX_BYTES = 16 << 20;

    private Limits() {}
}
