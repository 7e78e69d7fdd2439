package org.rasid.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class AsyncApiTest {
    private static final Path CHECK = Path.of("src", "test", "node");
    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(300)
    void shouldPleaseTheOfficialParser() throws Exception {
        assumeTrue(
                onPath("node") && onPath("npm"), "node and npm are not installed: docs/asyncapi.yaml is not checked");
        for (String file : List.of("package.json", ".npmrc", "check.mjs")) {
            Files.copy(CHECK.resolve(file), folder.resolve(file));
        }
        run("npm", "install", "--no-progress");

        List<String> lines = run("node", "check.mjs", DOCUMENT.toRealPath().toString())
                .lines()
                .toList();

        assertThat(lines).filteredOn(line -> line.startsWith("finding ")).isEmpty();
        assertThat(lines)
                .containsExactlyElementsOf(Topics.all().stream()
                        .map(topic -> "topic " + topic.name()
                                + (topic.valueSchema() == null
                                        ? " bytes"
                                        : " application/vnd.apache.avro;version=1.9.0"))
                        .toList());
    }

    @Test
    void shouldGiveTheHeadersOfARecordInItsExample() throws IOException {
        JsonNode messages = new YAMLMapper().readTree(DOCUMENT.toFile()).at("/components/messages");

        for (TopicSpec topic : Topics.all()) {
            JsonNode example = messages.path(topic.name()).path("examples").path(0);
            assertThat(example.path("headers").isObject()).as(topic.name()).isTrue();
            assertThat(HeaderCatalogue.of(topic))
                    .filteredOn(HeaderSpec::always)
                    .allMatch(header ->
                            example.path("headers").path(header.name()).isTextual());
        }
    }

    @Test
    void shouldWriteTimesAsTextToReadersOfOldYaml() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("ce_time: \"20")
                .doesNotContainPattern("(?m)^ *[\\w.-]+: \\d{4}-\\d{2}");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(ended).as(String.join(" ", command) + " ends").isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
