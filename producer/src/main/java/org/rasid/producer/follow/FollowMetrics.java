package org.rasid.producer.follow;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasid.metrics.AppMetrics;
import org.rasid.producer.Taken;

/** What became of the sources, for Prometheus. The names are public API. */
final class FollowMetrics implements AutoCloseable {
    private static final String SOURCE = "source";
    private static final double MILLIS = 1000;

    private final AppMetrics app = AppMetrics.of("ingest", FollowMetrics.class);

    FollowMetrics(List<SourceState> states) {
        MeterRegistry registry = app.registry();
        for (SourceState state : states) {
            String name = state.source().name();
            for (Taken taken : Taken.values()) {
                FunctionCounter.builder(
                                "rasid.ingest.items",
                                state,
                                each -> each.view().counts().getOrDefault(taken, 0L))
                        .tag(SOURCE, name)
                        .tag("outcome", taken.name().toLowerCase(Locale.ROOT))
                        .description("Items of a source, by what became of them")
                        .register(registry);
            }
            FunctionCounter.builder(
                            "rasid.ingest.polls", state, each -> each.view().polls())
                    .tag(SOURCE, name)
                    .description("Polls of a source")
                    .register(registry);
            FunctionCounter.builder(
                            "rasid.ingest.polls.failed",
                            state,
                            each -> each.view().failedPolls())
                    .tag(SOURCE, name)
                    .description("Polls of a source in which something could not be read")
                    .register(registry);
            Gauge.builder(
                            "rasid.ingest.last.success",
                            state,
                            each -> seconds(each.view().lastSuccess()))
                    .tag(SOURCE, name)
                    .baseUnit("seconds")
                    .description("When a source was last polled well, in seconds since 1970; 0: never")
                    .register(registry);
        }
    }

    String scrape() {
        return app.scrape();
    }

    @Override
    public void close() {
        app.close();
    }

    private static double seconds(@Nullable Instant instant) {
        return instant == null ? 0 : instant.toEpochMilli() / MILLIS;
    }
}
