package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rasid.streams.error.DeadLetterListener;
import org.rasid.streams.topology.Tally.ArticleOutcome;

class ProbeServerTest {
    private volatile State state = State.RUNNING;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PipelineMetrics metrics = new PipelineMetrics(registry);
    private final ProbeServer server =
            ProbeServer.start("127.0.0.1", 0, () -> Health.of(state, 1, 0), registry::scrape);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldAnswerByStateWithReasons() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        state = State.REBALANCING;
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"rebalancing\"");
        state = State.ERROR;
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void shouldServeOurCountersUnderTheirPublicNames() throws Exception {
        metrics.article(ArticleOutcome.REJECTED, "NOT_ARABIC");
        metrics.article(ArticleOutcome.NOTHING_FOUND, "");
        metrics.mention("STRIKE");
        metrics.event("TALKS", "merged");
        metrics.parked(DeadLetterListener.Stage.PROCESSING);

        assertThat(get("/metrics").body())
                .contains("rasid_articles_total{outcome=\"rejected\",reason=\"not_arabic\"} 1.0")
                .contains("rasid_articles_total{outcome=\"nothing_found\",reason=\"none\"} 1.0")
                .contains("rasid_mentions_total{type=\"strike\"} 1.0")
                .contains("rasid_events_total{change=\"merged\",type=\"talks\"} 1.0")
                .contains("rasid_dead_letters_total{reason=\"processing\"} 1.0")
                .contains("rasid_dead_letters_total{reason=\"deserialization\"} 0.0");
    }

    @Test
    void shouldRefuseWhatItDoesNotServe() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), "/metrics")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldNameTheSettingsOfATakenAddress() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProbeServer.start(
                        "127.0.0.1", server.address().getPort(), () -> Health.of(State.RUNNING, 1, 0), () -> ""))
                .withMessageContaining("rasid.http.port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        return HttpClient.newHttpClient().send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
