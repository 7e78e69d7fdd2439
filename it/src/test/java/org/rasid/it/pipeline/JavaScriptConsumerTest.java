package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.StrikeDetails;
import org.rasid.avro.StrikeMethod;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

class JavaScriptConsumerTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "javascript");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(300)
    void shouldReadEventsWithTheExampleOfTheDocs() throws Exception {
        assumeTrue(
                onPath("node") && onPath("npm"),
                "node and npm are not installed: the JavaScript example is not tested");
        for (String file : List.of("package.json", ".npmrc", "consume.mjs")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        assertThat(run(Map.of(), "npm", "install", "--no-progress").exitCode()).isZero();
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Map<String, String> client = Map.of(
                    "bootstrap.servers", stack.bootstrapServers(), "schema.registry.url", stack.schemaRegistryUrl());
            Map<String, String> environment = Map.of(
                    "RASID_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                    "RASID_SCHEMA_REGISTRY", stack.schemaRegistryUrl());
            succeed(new Rasid(environment).run("topics", "apply"));
            assertThat(new Rasid(environment).run("schemas", "register").exitCode())
                    .isZero();
            sendStrike(client);

            Output output = run(environment, "node", "consume.mjs", "events.strikes", "1");

            assertThat(output.exitCode()).as(output.text()).isZero();
            JsonNode line = new ObjectMapper()
                    .readTree(output.text().lines().findFirst().orElseThrow());
            assertThat(line.path("key").asText()).isEqualTo("e-1");
            assertThat(line.path("event").path("headlineAr").asText()).isEqualTo("غارة جوية");
            assertThat(line.path("event")
                            .path("details")
                            .path("org.rasid.avro.StrikeDetails")
                            .path("method")
                            .asText())
                    .isEqualTo("AIRSTRIKE");
        }
    }

    private static void sendStrike(Map<String, String> client) throws Exception {
        Map<String, Object> config = Map.copyOf(client);
        try (KafkaProducer<String, Event> producer = new KafkaProducer<>(
                config,
                new StringSerializer(),
                AvroSerdes.load(Event.class, config, false).serializer())) {
            Event event = Event.newBuilder()
                    .setId("e-1")
                    .setType(EventType.STRIKE)
                    .setStatus(EventStatus.ACTIVE)
                    .setHeadlineAr("غارة جوية")
                    .setDetails(StrikeDetails.newBuilder()
                            .setMethod(StrikeMethod.AIRSTRIKE)
                            .build())
                    .build();
            producer.send(new ProducerRecord<>(Topics.events(EventType.STRIKE).name(), "e-1", event))
                    .get();
        }
    }

    private record Output(int exitCode, String text) {}

    private Output run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".out");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(String.join(" ", command) + " ends").isTrue();
        return new Output(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static void succeed(Rasid.Result result) {
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    }
}
