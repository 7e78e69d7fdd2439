package org.rasid.schemas.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One registry did not answer one request, or with a passing fault: another one may, or the same one later. */
final class OutageException extends Exception {
    private final Outcome outcome;
    private final Duration retryAfter;

    OutageException(Outcome outcome, String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.retryAfter = retryAfter;
    }

    Outcome outcome() {
        return outcome;
    }

    /** How long the registry wants to be left alone; zero where it does not say. */
    Duration retryAfter() {
        return retryAfter;
    }
}
