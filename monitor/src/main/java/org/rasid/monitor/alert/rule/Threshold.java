package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.rasid.monitor.alert.json.InvalidValueException;

/**
 * So many events within so many hours.
 *
 * @param count distinct events, 2 to 10,000
 * @param hours 1 to {@value #MAX_HOURS}
 */
public record Threshold(
        @JsonProperty(required = true) int count,
        @JsonProperty(required = true) int hours) {
    static final int MAX_HOURS = 720;
    private static final int MAX_COUNT = 10_000;

    public Threshold {
        if (count < 2 || count > MAX_COUNT) {
            throw new InvalidValueException("count", "must be 2 to " + MAX_COUNT + " but is " + count);
        }
        if (hours < 1 || hours > MAX_HOURS) {
            throw new InvalidValueException("hours", "must be 1 to " + MAX_HOURS + " but is " + hours);
        }
    }

    /** How far back events count. */
    public Duration window() {
        return Duration.ofHours(hours);
    }
}
