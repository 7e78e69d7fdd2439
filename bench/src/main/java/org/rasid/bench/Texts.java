package org.rasid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Article;

/** Articles to measure with: a JSONL file named by the system property {@code rasid.bench.articles}. */
final class Texts {
    private static final String PROPERTY = "rasid.bench.articles";

    private Texts() {}

    static List<Article> load() {
        Path file = Path.of(System.getProperty(PROPERTY, "sample/articles.jsonl"));
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JsonNode node = json.readTree(line);
                articles.add(new Article(
                        "bench-" + articles.size(),
                        day(node.path("published").asText("")),
                        node.path("title").asText(""),
                        node.path("body").asText("")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " can not be read: run from the project's folder, or name a JSONL file with -D" + PROPERTY,
                    e);
        }
        return List.copyOf(articles);
    }

    private static @Nullable LocalDate day(String published) {
        return published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
    }
}
