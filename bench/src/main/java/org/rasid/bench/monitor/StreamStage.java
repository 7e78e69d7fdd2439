package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Changes that come at an even pace, and many who follow them. */
record StreamStage(History history, MonitorProcess monitor) {
    private static final int FOLLOWERS = 500;
    private static final int CHANGES_A_SECOND = 50;
    private static final int LONGEST_WAIT_SECONDS = 10;

    /** Takes the serial number of the first change, and how many come. */
    ObjectNode run(long first, int changes) throws Exception {
        try (Followers followers = new Followers(monitor.url(), FOLLOWERS, first);
                Publisher publisher = history.publisher()) {
            followers.awaitConnected();
            long residentBefore = monitor.residentMegabytes();
            long start = System.nanoTime();
            for (int i = 0; i < changes; i++) {
                History.Change change = history.change(first + i);
                followers.expect(i, change);
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                change.publish(publisher, InstantSource.system().instant());
            }
            publisher.flush();
            double seconds = (System.nanoTime() - start) / 1e9;
            long residentAfter = monitor.residentMegabytes();
            TimeUnit.SECONDS.sleep(LONGEST_WAIT_SECONDS);
            return followers
                    .told(seconds)
                    .put("changes", changes)
                    .put("residentBefore", residentBefore)
                    .put("residentAfter", residentAfter);
        }
    }

    /** How many changes come in that time. */
    static int changes(double seconds) {
        return (int) (seconds * CHANGES_A_SECOND);
    }
}
