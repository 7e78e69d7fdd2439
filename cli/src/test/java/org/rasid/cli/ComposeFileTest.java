package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
    private static final Path FILE = Path.of("..", "docker-compose.yml");
    private static final JsonNode COMPOSE = read();

    private static JsonNode read() {
        YAMLFactory strict = YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        try {
            return new YAMLMapper(strict).readTree(FILE.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Map.Entry<String, JsonNode>> services() {
        return COMPOSE.path("services").properties().stream();
    }

    static Stream<Map.Entry<String, JsonNode>> commandsOfOurs() {
        return services()
                .filter(service ->
                        service.getValue().has("command") && !service.getValue().has("image"));
    }

    @Test
    void shouldHaveEveryPartOfThePipeline() {
        assertThat(services().map(Map.Entry::getKey))
                .contains(
                        "kafka",
                        "registry",
                        "registry-confluent",
                        "topics",
                        "schemas",
                        "streams",
                        "monitor",
                        "producer",
                        "prometheus",
                        "grafana");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsOfOurs")
    void shouldGiveCommandsThatRasidUnderstands(Map.Entry<String, JsonNode> service) {
        List<String> arguments = new ArrayList<>();
        service.getValue().path("command").forEach(argument -> arguments.add(argument.asText()));

        assertThatCode(() -> Main.commandLine().parseArgs(arguments.toArray(new String[0])))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void shouldWaitForServicesThatExistAndSayWhenTheyAreReady(Map.Entry<String, JsonNode> service) {
        service.getValue().path("depends_on").properties().forEach(dependency -> {
            JsonNode other = COMPOSE.path("services").path(dependency.getKey());
            assertThat(other.isObject()).as(dependency.getKey()).isTrue();
            if (dependency.getValue().path("condition").asText().equals("service_healthy")) {
                assertThat(other.has("healthcheck")).as(dependency.getKey()).isTrue();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void shouldMountDeclaredVolumesOrWhatLiesBesideForReadingAndPublishOnLoopbackOnly(
            Map.Entry<String, JsonNode> service) {
        service.getValue()
                .path("volumes")
                .forEach(volume -> assertThat(
                                isDeclared(volume.asText()) || volume.asText().matches("\\./[^:]+:[^:]+:ro"))
                        .as(volume.asText())
                        .isTrue());
        service.getValue()
                .path("ports")
                .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void shouldMountFilesThatThereAre(Map.Entry<String, JsonNode> service) {
        service.getValue().path("volumes").forEach(volume -> {
            if (volume.asText().startsWith("./deploy/")) {
                assertThat(FILE.resolveSibling(volume.asText().split(":", 2)[0]))
                        .exists();
            }
        });
    }

    @Test
    void shouldScrapeTheAppsAtTheirPorts() throws IOException {
        List<String> targets = new ArrayList<>();
        new YAMLMapper()
                .readTree(
                        FILE.resolveSibling("deploy/prometheus/prometheus.yaml").toFile())
                .path("scrape_configs")
                .forEach(
                        job -> targets.add(job.at("/static_configs/0/targets/0").asText()));

        assertThat(targets)
                .containsExactly("streams:8090", "monitor:8070", "follow:8060")
                .allSatisfy(target -> {
                    String[] parts = target.split(":", 2);
                    assertThat(COMPOSE.path("services")
                                    .path(parts[0])
                                    .path("command")
                                    .toString())
                            .contains('"' + parts[1] + '"');
                });
    }

    @Test
    void shouldLinkAlertsToThePublishedPage() {
        JsonNode monitor = COMPOSE.path("services").path("monitor");
        List<String> arguments = new ArrayList<>();
        monitor.path("command").forEach(argument -> arguments.add(argument.asText()));
        String port = monitor.at("/ports/0").asText().split(":", 3)[1];

        assertThat(arguments).containsSequence("--page", "http://localhost:" + port);
    }

    @Test
    void shouldLeaveTheRootOfOurImageAloneAndRunNativeCodeFromTmp() {
        JsonNode ours = COMPOSE.path("x-rasid");
        assertThat(ours.path("read_only").asBoolean()).isTrue();
        assertThat(ours.at("/tmpfs/0").asText()).startsWith("/tmp:exec");
        assertThat(ours.at("/cap_drop/0").asText()).isEqualTo("ALL");
    }

    private static boolean isDeclared(String volume) {
        return COMPOSE.path("volumes").has(volume.split(":", 2)[0]);
    }

    @Test
    void shouldPinEveryImage() {
        assertThat(Stream.concat(
                                services()
                                        .map(service ->
                                                service.getValue().path("image").asText("")),
                                Stream.of(COMPOSE.path("x-rasid").path("image").asText()))
                        .filter(image -> !image.isEmpty()))
                .hasSizeGreaterThan(3)
                .allMatch(image -> image.matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void shouldRunTheVersionsThatAreTested() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"), StandardCharsets.UTF_8);

        assertThat(pom)
                .contains("<kafka.version>" + tag("kafka") + "<")
                .contains("<apicurio.version>" + tag("registry") + "<");
    }

    private static String tag(String service) {
        return COMPOSE.path("services").path(service).path("image").asText().split(":", 2)[1];
    }

    @Test
    void shouldPassTheParserOfDockerCompose() throws IOException, InterruptedException {
        Path parser = Path.of("/usr/bin/docker-compose");
        assumeTrue(
                Files.isExecutable(parser),
                "docker-compose is not installed; the other tests of this class still hold");
        Process process = new ProcessBuilder(
                        parser.toString(),
                        "-f",
                        FILE.toString(),
                        "--profile",
                        "confluent",
                        "--profile",
                        "follow",
                        "--profile",
                        "ingest",
                        "--profile",
                        "monitoring",
                        "config",
                        "-q")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
