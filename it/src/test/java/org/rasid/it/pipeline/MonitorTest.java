package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.monitor.Monitor;
import org.rasid.monitor.MonitorSettings;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.http.Listener;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MonitorTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private LocalStack stack;

    @SuppressWarnings("NullAway.Init")
    private Monitor monitor;

    @SuppressWarnings("NullAway.Init")
    private KafkaProducer<String, Event> producer;

    @BeforeAll
    void start() throws Exception {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        Map<String, String> client =
                Map.of("bootstrap.servers", stack.bootstrapServers(), "schema.registry.url", stack.schemaRegistryUrl());
        Rasid rasid = new Rasid(Map.of("RASID_BOOTSTRAP_SERVERS", stack.bootstrapServers()));
        Rasid.Result applied = rasid.run("topics", "apply");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        Map<String, Object> config = Map.copyOf(client);
        producer = new KafkaProducer<>(
                config,
                new StringSerializer(),
                AvroSerdes.load(Event.class, config, false).serializer());
        send(event("e-talks", EventType.TALKS), "created");
        monitor = Monitor.start(new MonitorSettings(
                client,
                stack.dataDirectory().resolve("monitor"),
                MonitorSettings.DEFAULT_KEPT_CHANGES,
                new Listener("127.0.0.1", 0, Access.open(User.Role.ADMIN), 50),
                new MonitorSettings.Alerting(null, null)));
        while (!monitor.isFollowing()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @AfterAll
    void stop() {
        monitor.close();
        producer.close();
        stack.close();
    }

    @Test
    void shouldListWhatIsOnTheTopics() throws Exception {
        HttpResponse<String> response = get("api/events?type=talks");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode events = json.readTree(response.body()).path("events");
        assertThat(events).hasSize(1);
        assertThat(events.path(0).path("change").asText()).isEqualTo("created");
        assertThat(events.path(0).path("event").path("headlineAr").asText()).isEqualTo("حدث");
        assertThat(get("api/events/e-talks").statusCode()).isEqualTo(200);
        assertThat(get("api/events/e-none").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNameABadParameter() throws Exception {
        HttpResponse<String> response = get("api/events?type=weather");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("type").contains("weather");
    }

    @Test
    void shouldStreamChangesAsTheyCome() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(monitor.url() + "api/stream?type=STRIKE"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(await(lines, ":")).startsWith(":");
            send(event("e-other", EventType.DEADLINE), "created");
            send(event("e-strike", EventType.STRIKE), "updated");

            assertThat(await(lines, "event:")).endsWith("updated");
            assertThat(await(lines, "data:")).contains("e-strike");
        }
    }

    @Test
    void shouldTellItsHealthAndServeThePageAndMetrics() throws Exception {
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
        assertThat(get("").body()).contains("راصد");
        assertThat(get("metrics").body()).contains("rasid_monitor_events");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(monitor.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String await(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IllegalStateException("the stream ended before a line with " + start);
    }

    private void send(Event event, String change) throws Exception {
        ProducerRecord<String, Event> sent =
                new ProducerRecord<>(Topics.events(event.getType()).name(), event.getId(), event);
        sent.headers().add("rasid-change", change.getBytes(StandardCharsets.UTF_8));
        producer.send(sent).get();
    }

    private static Event event(String id, EventType type) {
        return Event.newBuilder()
                .setId(id)
                .setType(type)
                .setStatus(EventStatus.ACTIVE)
                .setAssertion(Assertion.ASSERTED)
                .setHeadlineAr("حدث")
                .build();
    }
}
