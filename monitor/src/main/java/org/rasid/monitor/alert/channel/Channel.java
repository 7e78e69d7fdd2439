package org.rasid.monitor.alert.channel;

import org.rasid.monitor.alert.notice.Notice;

/** A way that alerts leave. May be used by several threads at once. */
public interface Channel extends AutoCloseable {
    /** The name that rules use. */
    String name();

    /** What kind of channel. */
    ChannelKind kind();

    /** How many alerts one digest holds at most, 1 or more; those beyond make another. */
    default int mostInADigest() {
        return 200;
    }

    /** Tries once to deliver, for a bounded time. What went wrong is told by the outcome. */
    Outcome send(Notice notice) throws InterruptedException;

    @Override
    void close();
}
