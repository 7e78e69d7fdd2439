package org.rasid.monitor.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.outbox.Outbox;

/** Counters of one channel. */
record ChannelCounts(Counter delivered, Counter failed, Counter dead) {
    static ChannelCounts of(Channel channel, Outbox outbox, MeterRegistry metrics) {
        return of(channel.name(), channel.kind().name().toLowerCase(Locale.ROOT), outbox, metrics);
    }

    /** Of a channel that the operator's file does not have. */
    static ChannelCounts ofLost(String name, Outbox outbox, MeterRegistry metrics) {
        return of(name, "none", outbox, metrics);
    }

    private static ChannelCounts of(String name, String kind, Outbox outbox, MeterRegistry metrics) {
        Tags tags = Tags.of("channel", name, "kind", kind);
        Gauge.builder(
                        "rasid.alerts.pending",
                        outbox,
                        box -> box.look(() -> box.deliveries().pending(name)))
                .description("notices that wait for a channel")
                .tags(tags)
                .register(metrics);
        return new ChannelCounts(
                counter("rasid.alerts.delivered", "notices that a channel delivered", tags, metrics),
                counter("rasid.alerts.failed", "attempts of a channel that failed", tags, metrics),
                counter("rasid.alerts.dead", "notices that a channel gave up", tags, metrics));
    }

    private static Counter counter(String name, String description, Tags tags, MeterRegistry metrics) {
        return Counter.builder(name).description(description).tags(tags).register(metrics);
    }
}
