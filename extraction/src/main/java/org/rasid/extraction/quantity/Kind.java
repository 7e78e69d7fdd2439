package org.rasid.extraction.quantity;

/** What kind of number it is. Only COUNT counts people, things or events. */
public enum Kind {
    COUNT,
    MONEY,
    PERCENT,
    /** Lengths, weights, degrees, how many times. */
    MEASURE,
    DURATION,
    AGE,
    /** A time of day. */
    CLOCK,
    /** Part of a date, or a year. */
    DATE,
    /** The number of a resolution, a unit, a place, a model. */
    IDENTIFIER
}
