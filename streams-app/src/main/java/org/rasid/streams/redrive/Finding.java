package org.rasid.streams.redrive;

import java.time.Instant;

/**
 * A parked record, as it is shown.
 *
 * @param place where it is parked
 * @param parked when it was parked
 * @param reason class of the exception, or code of the rejection
 * @param detail the reason in words
 * @param attempts how many times its record had been sent back before this run
 * @param outcome what became of it, or would
 */
public record Finding(Place place, Instant parked, String reason, String detail, int attempts, Outcome outcome) {}
