package org.rasid.producer.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;

/** A line every ten seconds. */
final class PlainProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintStream out;
    private Duration next = INTERVAL;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void start(OptionalLong totalBytes) {
        next = INTERVAL;
    }

    @Override
    public void update(Snapshot snapshot) {
        if (snapshot.elapsed().compareTo(next) >= 0) {
            out.println(snapshot.line());
            next = snapshot.elapsed().plus(INTERVAL);
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
