package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.registry.RegistryStatistics;
import org.rasid.streams.topology.TopicSerdes;

class RegistryMetricsTest {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void shouldShowWhatTheSerdesDo() {
        Map<String, Object> nowhere = Map.of(
                "schema.registry.url",
                "http://127.0.0.1:1",
                "max.retries",
                2,
                "retries.wait.ms",
                1,
                RegistryStatistics.SETTING,
                RegistryMetrics.bind(meters));
        try (TopicSerdes serdes = TopicSerdes.load(nowhere)) {
            assertThatThrownBy(() -> serdes.articles().deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 7, 1}))
                    .isInstanceOf(SerializationException.class);
        }
        assertThat(meters.scrape())
                .contains("rasid_registry_requests_seconds_count{outcome=\"unreachable\"} 3\n")
                .contains("rasid_registry_requests_seconds_count{outcome=\"ok\"} 0\n")
                .contains("rasid_registry_requests_seconds_sum{outcome=\"ok\"} 0.0\n")
                .contains("rasid_registry_retries_total 2.0\n")
                .contains("rasid_registry_lookups_total{cached=\"true\"} 0.0\n")
                .contains("rasid_registry_lookups_total{cached=\"false\"} 0.0\n")
                .contains("rasid_registry_cached 0.0\n");
    }

    @Test
    void shouldExplainEveryMetricInTheDocumentation() throws IOException {
        assertThat(RegistryMetrics.bind(meters).cached()).isZero();
        String page = Files.readString(Path.of("..", "docs", "metrics.md"));
        assertThat(meters.scrape().lines().filter(line -> line.startsWith("rasid_")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(page).contains("`" + line.split("[{ ]", 2)[0]));
    }
}
