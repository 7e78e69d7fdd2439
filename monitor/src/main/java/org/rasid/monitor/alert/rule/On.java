package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule waits for. */
public enum On {
    /** An event matches that did not match before, or was not there. */
    @JsonProperty("new")
    NEW,
    /** An event matched before and matches now, and something about it differs; or it has ended. */
    @JsonProperty("changed")
    CHANGED,
    /** So many events came to match within so many hours. */
    @JsonProperty("threshold")
    THRESHOLD,
    /** The last day of a deadline is near. */
    @JsonProperty("deadline")
    DEADLINE
}
