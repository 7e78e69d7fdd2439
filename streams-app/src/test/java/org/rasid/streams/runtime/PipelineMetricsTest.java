package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rasid.streams.topology.Tally;

class PipelineMetricsTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PipelineMetrics metrics = new PipelineMetrics(registry);

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldTellTheShareOfIdsThatWereMerged() {
        assertThat(registry.scrape()).contains("rasid_events_merged_share 0.0");

        for (int i = 0; i < 4; i++) {
            metrics.event("STRIKE", "created");
        }
        metrics.event("STRIKE", "updated");
        metrics.event("TALKS", "retracted");
        metrics.event("TALKS", "merged");

        assertThat(registry.scrape())
                .contains("rasid_events_merged_share 0.25")
                .contains("rasid_events_total{change=\"created\",type=\"strike\"} 4.0")
                .contains("rasid_events_total{change=\"merged\",type=\"talks\"} 1.0");
    }

    @Test
    void shouldExplainEveryMetricInTheDocumentation() throws IOException {
        metrics.article(Tally.ArticleOutcome.EXTRACTED, "");
        metrics.mention("STRIKE");
        metrics.event("STRIKE", "created");
        String page = Files.readString(Path.of("..", "docs", "metrics.md"));

        assertThat(registry.scrape().lines().filter(line -> line.startsWith("rasid_")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(page).contains("`" + line.split("[{ ]", 2)[0]));
    }
}
