package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void shouldCheckAllAndSendNothingInADryRun() throws Exception {
        Path articles = Files.writeString(dir.resolve("articles.jsonl"), """
                {"id":"a","published":"2026-03-08","body":"نص أول"}
                {"id":"b","published":"2026-03-09","body":"نص ثان"}
                {"id":"c","published":"2026-03-09","body":"english"}
                """);
        Path report = dir.resolve("report.json");

        assertThat(console.run(
                        "ingest",
                        "--dry-run",
                        "--since",
                        "2026-03-09",
                        "--report",
                        report.toString(),
                        articles.toString()))
                .isZero();

        assertThat(console.err.toString())
                .contains("Dry run", "Would send 1 articles", "Left out 1 articles: 1 of other days", "NOT_ARABIC")
                .doesNotContain("Sent");
        JsonNode json = new ObjectMapper().readTree(Files.readString(report));
        assertThat(json.path("sent").asInt()).isEqualTo(1);
        assertThat(json.path("rejected").path("NOT_ARABIC").asInt()).isEqualTo(1);
        assertThat(json.path("leftOut").path("of other days").asInt()).isEqualTo(1);
        assertThat(json.path("exitCode").asInt(-1)).isZero();
        assertThat(json.path("problems").get(0).asText()).contains("articles.jsonl:3");
    }

    @Test
    void shouldNameTheOptionThatIsWrong() {
        assertThat(console.run("ingest", "--dry-run", "--since", "2026-03-09", "--until", "2026-03-08", "-"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--until 2026-03-08 is before --since 2026-03-09");
        assertThat(console.run("ingest", "--dry-run", "--rate", "0", "-")).isEqualTo(2);
        assertThat(console.err.toString()).contains("--rate must be above 0");
        assertThat(console.run("ingest", "--dry-run", "--traceparent", "none", "-"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--traceparent: not a W3C traceparent");
    }
}
