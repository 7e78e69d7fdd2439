package org.rasid.extraction;

/** How the text commits itself to the event. */
public enum Assertion {
    ASSERTED,
    PLANNED,
    DEMANDED,
    DENIED,
    HYPOTHETICAL
}
