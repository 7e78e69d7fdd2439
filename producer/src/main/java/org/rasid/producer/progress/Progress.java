package org.rasid.producer.progress;

import java.io.PrintStream;
import java.util.OptionalLong;

/** Is told how far a run has come. */
public interface Progress extends AutoCloseable {
    /**
     * The run begins.
     *
     * @param totalBytes of the input; empty where not known
     */
    void start(OptionalLong totalBytes);

    /** Called after every article, so it returns at once. */
    void update(Snapshot snapshot);

    /** The run is over; the summary is for the caller to print. May be called more than once. */
    @Override
    void close();

    /** A bar on a terminal, else a plain line every ten seconds. */
    static Progress on(PrintStream out, boolean isTerminal) {
        return isTerminal ? new BarProgress(out) : new PlainProgress(out);
    }

    /** Shows nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void start(OptionalLong totalBytes) {
                // nothing to show
            }

            @Override
            public void update(Snapshot snapshot) {
                // nothing to show
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
