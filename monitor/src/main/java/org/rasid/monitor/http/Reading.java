package org.rasid.monitor.http;

/** How far the topics have been read. */
public interface Reading {
    /** Name of the state. */
    String state();

    /** Whether it still reads. */
    boolean isAlive();

    /** Whether all that was on the topics at the start has been read. */
    boolean isReady();

    /** In words, why it is not ready, or does not read. */
    String reason();

    /** Number of records on the topics that were not read yet, as of the last look. */
    long lag();

    /** Number of values that could not be read. */
    long unreadable();
}
