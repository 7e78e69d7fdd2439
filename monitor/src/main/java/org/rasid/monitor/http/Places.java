package org.rasid.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how many requests are answered at a time where answers take long. One user at one address gets no more than
 * three quarters of the places that others leave, so that others find some. Thread-safe.
 */
final class Places {
    private final Map<String, Integer> taken = new HashMap<>();
    private int free;

    /** A place that is taken. */
    @FunctionalInterface
    interface Place {
        /** Frees it; to be called once. */
        void leave();
    }

    Places(int most) {
        this.free = most;
    }

    /** Takes a place for the user of the request; throws Refusal where there is none. */
    Place take(Context ctx) {
        String asker = Gate.asker(ctx);
        if (!take(asker)) {
            ctx.header("Retry-After", "10");
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too many such requests are being answered, or too many of yours: come back later");
        }
        return () -> leave(asker);
    }

    synchronized boolean take(String asker) {
        int own = taken.getOrDefault(asker, 0);
        if (own >= 3 * free) {
            return false;
        }
        taken.put(asker, own + 1);
        free--;
        return true;
    }

    synchronized void leave(String asker) {
        taken.computeIfPresent(asker, (name, own) -> own == 1 ? null : own - 1);
        free++;
    }
}
