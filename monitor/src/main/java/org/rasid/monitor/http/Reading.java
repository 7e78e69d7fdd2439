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

    /** Seconds since the ends of all topics were told; it grows while Kafka, or the registry for what was read, is away. */
    long silentSeconds();

    /** Number of values that could not be read. */
    long unreadable();
}
