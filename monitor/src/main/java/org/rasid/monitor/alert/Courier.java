package org.rasid.monitor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.channel.Outcome;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.outbox.Deliveries;
import org.rasid.monitor.alert.outbox.Delivery;
import org.rasid.monitor.alert.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what the outbox has for one channel, one after the other. What fails comes again later; others do not wait for it. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Channel channel;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Backoff backoff;
    private final int attempts;
    private final InstantSource clock;
    private final ChannelCounts counts;
    private volatile boolean closing;
    private Instant notBefore = Instant.MIN;

    Courier(Channel channel, Outbox outbox, Backoff backoff, int attempts, InstantSource clock, ChannelCounts counts) {
        this.channel = channel;
        this.outbox = outbox;
        this.deliveries = outbox.deliveries();
        this.backoff = backoff;
        this.attempts = attempts;
        this.clock = clock;
        this.counts = counts;
    }

    /** Delivers what is due first, if anything is; tells how long there is nothing to do. */
    Duration step() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return wait(now, notBefore);
        }
        Optional<Delivery> next = outbox.look(() -> deliveries.next(channel.name()));
        if (next.isEmpty()) {
            return IDLE;
        }
        Delivery delivery = next.get();
        if (delivery.next().isAfter(now)) {
            return wait(now, delivery.next());
        }
        if (delivery.held()) {
            bundle(delivery, now);
        } else {
            deliver(delivery);
        }
        return Duration.ZERO;
    }

    /** From now on, attempts that fail do not count: it is we who cut them off. */
    void closing() {
        closing = true;
    }

    private void bundle(Delivery first, Instant now) {
        outbox.step(() -> {
            List<Delivery> held = deliveries.heldWith(first, now, channel.mostInADigest());
            held.forEach(deliveries::remove);
            Notice digest = Notice.digest(
                    channel.name(),
                    held.stream().flatMap(one -> one.notice().alerts().stream()).toList());
            return deliveries.add(channel.name(), digest, now, now, false);
        });
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        Outcome outcome = outcome(delivery);
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Delivered) {
            outbox.step(() -> {
                deliveries.remove(delivery);
                return true;
            });
            counts.delivered().increment();
        } else if (!closing) {
            failed(delivery, outcome, now);
        }
    }

    /** A fault in a channel must not hold up what comes behind. */
    private Outcome outcome(Delivery delivery) throws InterruptedException {
        try {
            return channel.send(delivery.notice());
        } catch (RuntimeException e) {
            LOG.error("Channel {} failed unexpectedly", channel.name(), e);
            return new Outcome.Failed("unexpected fault (" + e.getClass().getSimpleName() + ")", null);
        }
    }

    private void failed(Delivery delivery, Outcome outcome, Instant now) {
        counts.failed().increment();
        if (outcome instanceof Outcome.Failed failed && delivery.attempts() + 1 < attempts) {
            Duration wait = backoff.after(delivery.attempts() + 1);
            Duration asked = failed.asked();
            if (asked != null) {
                notBefore = now.plus(asked);
                wait = asked.compareTo(wait) > 0 ? asked : wait;
            }
            Delivery again = delivery.failed(now.plus(wait), outcome.detail());
            outbox.step(() -> {
                deliveries.retry(delivery, again);
                return true;
            });
            return;
        }
        outbox.step(() -> {
            deliveries.bury(delivery, now, outcome.detail());
            return true;
        });
        counts.dead().increment();
        LOG.error(
                "Channel {}: alert {} was given up after {} attempts: {}",
                channel.name(),
                delivery.notice().id(),
                delivery.attempts() + 1,
                outcome.detail());
    }

    private static Duration wait(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return wait.compareTo(IDLE) > 0 ? IDLE : wait;
    }
}
