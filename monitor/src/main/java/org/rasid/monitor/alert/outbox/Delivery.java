package org.rasid.monitor.alert.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.notice.Notice;

/**
 * A notice on its way to a channel.
 *
 * @param sequence counts deliveries, from 1
 * @param channel name of the channel
 * @param notice what is delivered
 * @param attempts that failed so far
 * @param next when it is tried
 * @param held whether it waits for the end of quiet hours, to become part of a digest
 * @param problem why the last attempt failed; null: there was none
 */
public record Delivery(
        long sequence,
        String channel,
        Notice notice,
        int attempts,
        Instant next,
        boolean held,
        @Nullable String problem) {
    /** The same after one more failure. */
    public Delivery failed(Instant again, String why) {
        return new Delivery(sequence, channel, notice, attempts + 1, again, held, why);
    }
}
