package org.rasid.monitor.alert.channel;

import org.rasid.monitor.alert.notice.Notice;

/** A way that alerts leave. May be used by several threads at once. */
public interface Channel extends AutoCloseable {
    /** The name that rules use. */
    String name();

    /** What kind of channel. */
    ChannelKind kind();

    /** Tries once to deliver, for a bounded time. What went wrong is told by the outcome. */
    Outcome send(Notice notice) throws InterruptedException;

    @Override
    void close();
}
