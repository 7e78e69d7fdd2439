package org.rasid.extraction;

/** One event, or a series of them. */
public enum Scope {
    INCIDENT,
    SERIES
}
