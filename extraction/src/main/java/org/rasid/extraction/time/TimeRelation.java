package org.rasid.extraction.time;

/** How an event relates to a time, by the preposition before the time. The value of the time itself does not change, save for SINCE. */
public enum TimeRelation {
    /** In, on or during it, or without a preposition. */
    AT,
    /** From it on (منذ، اعتبارا من): the value is open towards the future. */
    SINCE,
    /** Up to it and no longer than its end (حتى، بحلول، في موعد أقصاه). */
    UNTIL,
    /** Before it (قبل): not later than its end. */
    BEFORE,
    /** After it (بعد): not before its start. */
    AFTER
}
