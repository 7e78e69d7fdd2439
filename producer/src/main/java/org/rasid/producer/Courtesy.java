package org.rasid.producer;

import java.time.Duration;
import org.rasid.producer.send.SendException;

/**
 * Lets a run go on only while the streams app has few articles before it, so that an article that comes in live waits
 * behind no more than these.
 */
final class Courtesy {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Articles on the topic, with those on their way, that the app has not taken in. */
    interface Unread {
        long count() throws SendException, InterruptedException;
    }

    private final Unread unread;
    private final long most;
    private final Pace.Pause pause;
    private long free;

    /** @param most articles that may be unread, 1 or more */
    Courtesy(Unread unread, long most, Pace.Pause pause) {
        this.unread = unread;
        this.most = most;
        this.pause = pause;
    }

    /** Waits until the next article may go. Asks once for as many articles as there is room for. */
    void await() throws SendException, InterruptedException {
        while (free <= 0) {
            free = most - unread.count();
            if (free <= 0) {
                pause.of(PAUSE);
            }
        }
        free--;
    }
}
