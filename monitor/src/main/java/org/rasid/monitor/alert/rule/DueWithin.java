package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.rasid.monitor.alert.json.InvalidValueException;

/**
 * How near a deadline is to be told.
 *
 * @param hours before its last day begins, 1 to {@value #MAX_HOURS}: less than what was told is remembered
 */
public record DueWithin(@JsonProperty(required = true) int hours) {
    static final int MAX_HOURS = 1440;

    public DueWithin {
        if (hours < 1 || hours > MAX_HOURS) {
            throw new InvalidValueException("hours", "must be 1 to " + MAX_HOURS + " but is " + hours);
        }
    }

    /** The same as a duration. */
    public Duration time() {
        return Duration.ofHours(hours);
    }
}
