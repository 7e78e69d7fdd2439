package org.rasid.producer.fetch;

import java.io.IOException;
import java.time.Instant;

/** A server must be left alone for longer than we wait. Nothing was sent. */
final class HostBusyException extends IOException {
    private final Instant free;

    HostBusyException(Instant free) {
        super("was in trouble or asked to be left alone, and is not asked before " + free);
        this.free = free;
    }

    Instant free() {
        return free;
    }
}
