package org.rasid.extraction;

/** What kind of event, as the annotation guidelines define it. */
public enum EventType {
    STRIKE,
    TALKS,
    DEADLINE,
    FORCE_MOVEMENT,
    THREAT,
    TRUCE,
    AGREEMENT,
    SECURITY_OPERATION
}
