package org.rasid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.extraction.Extractor;

/**
 * Holds what the extraction is worth: no score of the annotated articles falls by more than half a point below the one
 * recorded in {@code recorded-scores.json}.
 */
class AccuracyTest {
    private static final double MARGIN = 0.005;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void shouldKeepTheScoreOfTheDevelopmentArticles() throws Exception {
        check(
                "development",
                GoldArticle.read(Shared.file("gold/dev.jsonl"), Origin.GOLD),
                Shared.file("gold/dev.jsonl"));
    }

    @Test
    void shouldKeepTheScoreOfTheArticlesThatWereNotLearnedFrom() throws Exception {
        Set<String> ids = Set.copyOf(Files.readAllLines(Path.of("corpus/held-out.txt"), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.file("gold/dev.jsonl"), StandardCharsets.UTF_8)) {
            if (ids.contains(JSON.readTree(line).path("id").asText())) {
                lines.add(line);
            }
        }
        Path gold = Files.write(folder.resolve("held-out.jsonl"), lines, StandardCharsets.UTF_8);
        assertThat(lines).hasSameSizeAs(ids);

        check("held-out", GoldArticle.read(gold, Origin.GOLD), gold);
    }

    @Test
    void shouldKeepTheScoreOfTheSeeds() throws Exception {
        check("seeds", GoldArticle.read(Shared.file("gold/seeds.jsonl"), Origin.GOLD), Shared.file("gold/seeds.jsonl"));
    }

    private void check(String part, List<GoldArticle> articles, Path gold) throws Exception {
        JsonNode scores = score(articles, gold);
        Map<String, Double> fallen = new TreeMap<>();
        recorded().path(part).properties().forEach(entry -> {
            double score = scores.at("/" + entry.getKey().replace('.', '/')).asDouble();
            System.out.printf(
                    "%s %s %.4f (recorded %.4f)%n",
                    part, entry.getKey(), score, entry.getValue().asDouble());
            if (score < entry.getValue().asDouble() - MARGIN) {
                fallen.put(entry.getKey(), score);
            }
        });
        assertThat(fallen).as(part + ": scores below the recorded ones").isEmpty();
    }

    private static JsonNode recorded() throws IOException {
        try (InputStream in = AccuracyTest.class.getResourceAsStream("recorded-scores.json")) {
            return JSON.readTree(in);
        }
    }

    private JsonNode score(List<GoldArticle> articles, Path gold) throws Exception {
        Extractor extractor = Extractor.load();
        Path found = folder.resolve("found.jsonl");
        try (Writer writer = Files.newBufferedWriter(found, StandardCharsets.UTF_8)) {
            Predictions.write(writer, extractor, article -> extractor.model(), articles);
        }
        Path scorer = Shared.file("tools/score.py");
        Path result = folder.resolve("scores.json");
        ProcessBuilder command =
                new ProcessBuilder("python3", "-B", scorer.toString(), gold.toString(), found.toString(), "--json");
        Process process;
        try {
            process = command.redirectOutput(result.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: the scorer needs python3: " + e.getMessage());
            throw e;
        }
        assertThat(process.waitFor()).as("exit code of the scorer").isZero();
        return JSON.readTree(result.toFile());
    }
}
