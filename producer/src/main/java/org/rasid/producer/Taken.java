package org.rasid.producer;

/** What became of an item. */
public enum Taken {
    SENT,
    /** Its content was sent before in the same run. */
    REPEATED,
    /** An earlier run sent it before it was cut off. */
    THERE_BEFORE,
    /** Not wanted by the options of the run. */
    LEFT_OUT,
    REJECTED,
    /** Nothing that could be an article. */
    PASSED_OVER,
    UNREADABLE
}
