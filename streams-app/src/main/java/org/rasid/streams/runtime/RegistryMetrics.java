package org.rasid.streams.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.rasid.schemas.registry.Outcome;
import org.rasid.schemas.registry.RegistryStatistics;

/** What our serdes ask of the schema registry; names and tags are public API. */
final class RegistryMetrics {
    static final String REQUESTS = "rasid.registry.requests";
    static final String RETRIES = "rasid.registry.retries";
    static final String LOOKUPS = "rasid.registry.lookups";
    static final String CACHED = "rasid.registry.cached";

    private RegistryMetrics() {}

    /** Statistics that the meters of the registry show; to be handed to the serdes. */
    static RegistryStatistics bind(MeterRegistry meters) {
        RegistryStatistics statistics = new RegistryStatistics();
        for (Outcome outcome : Outcome.values()) {
            FunctionTimer.builder(
                            REQUESTS,
                            statistics,
                            all -> all.requests(outcome),
                            all -> all.took(outcome).toNanos(),
                            TimeUnit.NANOSECONDS)
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder(RETRIES, statistics, RegistryStatistics::retries)
                .register(meters);
        FunctionCounter.builder(LOOKUPS, statistics, RegistryStatistics::hits)
                .tag("cached", "true")
                .register(meters);
        FunctionCounter.builder(LOOKUPS, statistics, RegistryStatistics::misses)
                .tag("cached", "false")
                .register(meters);
        Gauge.builder(CACHED, statistics, RegistryStatistics::cached).register(meters);
        return statistics;
    }
}
