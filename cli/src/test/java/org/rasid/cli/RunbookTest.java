package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunbookTest {
    private static final Path ROOT = Path.of("..");
    private static final Path RUNBOOK = ROOT.resolve("docs").resolve("runbook");

    static Stream<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new YAMLMapper()
                .readTree(ROOT.resolve("deploy/prometheus/rules.yaml").toFile())
                .path("groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts.stream();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(RUNBOOK)) {
            return files.filter(file -> !file.endsWith("README.md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void shouldGiveEveryAlertAPageAndSayHowUrgentItIs(JsonNode alert) throws IOException {
        String name = alert.path("alert").asText();
        assertThat(alert.at("/annotations/runbook").asText()).isEqualTo("docs/runbook/" + name + ".md");
        assertThat(RUNBOOK.resolve(name + ".md")).exists();
        assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.path("for").asText()).matches("[1-9]\\d*[mh]");
        String severity = alert.at("/labels/severity").asText();
        assertThat(severity).isIn("critical", "warning");
        assertThat(Files.readString(RUNBOOK.resolve("README.md")))
                .contains("| [" + name + "](" + name + ".md) | " + severity + " |");
    }

    @Test
    void shouldHoldNoPageWithoutAnAlert() throws IOException {
        List<String> names =
                alerts().map(alert -> alert.path("alert").asText() + ".md").toList();
        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(pages().map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldSayWhatIsNoticedWhereToLookWhatToDoAndWhenItIsOver(Path page) throws IOException {
        assertThat(Files.readString(page))
                .startsWith("# " + page.getFileName().toString().replace(".md", "") + "\n")
                .containsSubsequence("## What users notice\n", "## Look\n", "## Do\n", "## Over when\n");
    }

    @Test
    void shouldGiveCommandsThatRasidUnderstands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path page : Stream.concat(pages(), Stream.of(ROOT.resolve("docs/deployment.md")))
                .toList()) {
            try (Stream<String> lines = Files.lines(page)) {
                lines.flatMap(line -> Stream.of(line.split("`", -1)))
                        .map(part -> part.split(" #", 2)[0].strip())
                        .filter(part -> part.startsWith("./rasid "))
                        .forEach(commands::add);
            }
        }

        assertThat(commands)
                .hasSizeGreaterThan(10)
                .allSatisfy(command -> assertThatCode(() -> Main.commandLine()
                                .parseArgs(
                                        command.substring("./rasid ".length()).split(" +")))
                        .doesNotThrowAnyException());
    }
}
