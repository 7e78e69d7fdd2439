package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.it.pipeline.Rasid;

@Timeout(60)
class ExtractTest {
    private final Rasid rasid = new Rasid(Map.of());

    @Test
    void shouldGoOnAfterBadLinesOfTheStandardInput() throws Exception {
        String input = String.join(
                "\n",
                News.strike("before"),
                "{\"body\":",
                "{\"id\": \"number\", \"body\": 7}",
                News.with(News.strike("english"), "body", "The talks were held in Baghdad on Monday. ".repeat(9)),
                News.strike("after"));

        Rasid.Result run = rasid.feed(input.getBytes(StandardCharsets.UTF_8), "extract");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("stdin:2: MALFORMED", "stdin:3: INVALID_FIELD");
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.contains("\"id\":\"before\"") && line.contains("\"type\":\"STRIKE\""))
                .anyMatch(line -> line.contains("\"id\":\"after\"") && line.contains("\"type\":\"STRIKE\""))
                .anyMatch(line -> line.contains("\"id\":\"number\"") && line.contains("\"rejected\":\"INVALID_FIELD\""))
                .anyMatch(line -> line.contains("\"id\":\"english\"") && line.contains("\"rejected\":\"NOT_ARABIC\""))
                .hasSize(4);
    }

    @Test
    void shouldNameAMissingFileAndGoOn(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.jsonl");

        Rasid.Result run = rasid.run(
                "extract", missing.toString(), News.strike("good", folder).toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(missing + ": no such file");
        assertThat(run.out()).contains("\"id\":\"good\"");
    }
}
