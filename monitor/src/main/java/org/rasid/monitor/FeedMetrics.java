package org.rasid.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.rasid.monitor.view.View;

/** What the metrics say of the feed and the view. */
final class FeedMetrics {
    private FeedMetrics() {}

    static void bind(EventFeed feed, View view, MeterRegistry metrics) {
        Gauge.builder("rasid.monitor.events", view, View::events)
                .description("events in the view, of every status")
                .register(metrics);
        Gauge.builder("rasid.monitor.unreadable", feed, EventFeed::unreadable)
                .description("values on event topics that could not be read since the start")
                .register(metrics);
        Gauge.builder("rasid.monitor.lag", feed, EventFeed::lag)
                .description("records on event topics that were not read yet")
                .register(metrics);
        Gauge.builder("rasid.monitor.silent", feed, EventFeed::silentSeconds)
                .baseUnit("seconds")
                .description(
                        "time since the ends of all topics were told: grows while brokers or registry do not answer")
                .register(metrics);
    }
}
