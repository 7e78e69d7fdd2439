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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;

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
            Map<String, String> environment = Map.of(
                    "RASID_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                    "RASID_SCHEMA_REGISTRY", stack.schemaRegistryUrl());
            succeed(new Rasid(environment).run("topics", "apply"));
            assertThat(new Rasid(environment).run("schemas", "register").exitCode())
                    .isZero();
            Path log = folder.resolve("streams.log");
            Process streams = new Rasid(environment)
                    .start(
                            log,
                            "streams",
                            "--state-dir",
                            folder.resolve("state").toString());
            try {
                succeed(new Rasid(environment).run("ingest", SampleWeeks.SAMPLE.toString()));
                assertThat(first(environment, "events.strikes")
                                .path("details")
                                .path("org.rasid.avro.StrikeDetails")
                                .path("method")
                                .asText())
                        .isNotEmpty();
                assertThat(first(environment, "events.talks").path("headlineAr").asText())
                        .contains("محادثات");
                assertThat(first(environment, "events.deadlines").path("status").asText())
                        .isEqualTo("ACTIVE");
            } finally {
                streams.destroy();
                streams.waitFor();
            }
        }
    }

    private JsonNode first(Map<String, String> environment, String topic) throws IOException, InterruptedException {
        Output output = run(environment, "node", "consume.mjs", topic, "1");
        assertThat(output.exitCode()).as(output.text()).isZero();
        JsonNode line =
                new ObjectMapper().readTree(output.text().lines().findFirst().orElseThrow());
        assertThat(line.path("key").asText())
                .isEqualTo(line.path("event").path("id").asText());
        return line.path("event");
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
