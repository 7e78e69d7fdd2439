package org.rasid.streams.dedup;

/** Whether two mentions are of one event, and why. */
public sealed interface Verdict {
    /** In words, with the values that decided. */
    String reason();

    /**
     * They are one event unless a third mention contradicts.
     *
     * @param score strength of the evidence, greater is stronger
     */
    record Same(int score, String reason) implements Verdict {}

    /** Nothing contradicts, too little speaks for it. */
    record Unclear(int score, String reason) implements Verdict {}

    /** Something contradicts. */
    record Different(String reason) implements Verdict {}
}
