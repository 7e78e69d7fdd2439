package org.rasid.streams.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.rasid.streams.error.DeadLetterListener;
import org.rasid.streams.topology.Tally;

/**
 * Our own counters; names and tags are public API. Records that are processed again after a failure are counted again,
 * so a counter is at least the truth; the topics are the truth.
 */
final class PipelineMetrics implements Tally, DeadLetterListener {
    static final String ARTICLES = "rasid.articles";
    static final String MENTIONS = "rasid.mentions";
    static final String EVENTS = "rasid.events";
    static final String MERGED_SHARE = "rasid.events.merged.share";
    static final String DEAD_LETTERS = "rasid.dead.letters";

    private final MeterRegistry registry;
    private final LongAdder created = new LongAdder();
    private final LongAdder merged = new LongAdder();

    PipelineMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder(MERGED_SHARE, this::mergedShare)
                .description("event ids merged into others, for each event id created, since the start")
                .register(registry);
        // A counter that appears with its first count hides that count from an alert on its increase.
        for (Stage stage : Stage.values()) {
            registry.counter(DEAD_LETTERS, "reason", lower(stage.name()));
        }
        registry.counter(ARTICLES, "outcome", lower(ArticleOutcome.EXTRACTED.name()), "reason", "none");
    }

    @Override
    public void article(ArticleOutcome outcome, String reason) {
        registry.counter(
                        ARTICLES, "outcome", lower(outcome.name()), "reason", reason.isEmpty() ? "none" : lower(reason))
                .increment();
    }

    @Override
    public void mention(String type) {
        registry.counter(MENTIONS, "type", lower(type)).increment();
    }

    @Override
    public void event(String type, String change) {
        registry.counter(EVENTS, "type", lower(type), "change", change).increment();
        switch (change) {
            case "created" -> created.increment();
            case "merged" -> merged.increment();
            default -> {}
        }
    }

    /** At least the truth: an id that is merged again because its target was counts again. */
    private double mergedShare() {
        long ids = created.sum();
        return ids == 0 ? 0 : (double) merged.sum() / ids;
    }

    @Override
    public void parked(Stage stage) {
        registry.counter(DEAD_LETTERS, "reason", lower(stage.name())).increment();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
