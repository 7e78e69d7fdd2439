package org.rasid.monitor;

/** How far the reading of the topics has come. */
public enum FeedState {
    /** Still reading what was there at the start, or waiting for the broker. */
    STARTING,
    /** At the end of the topics. */
    FOLLOWING,
    /** Told to end. */
    STOPPED,
    /** Ended by a fault, which the log tells. */
    FAILED
}
