package org.rasid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Article;

/**
 * An article and when it was published.
 *
 * @param source outlet; null where it is not known
 * @param at noon UTC of the day where that is all that is known
 */
public record Published(Article article, @Nullable String source, Instant at) {
    private static final int NOON = 12;

    /** The articles of a JSONL file, plain or gzip, that tell when they were published. */
    public static List<Published> read(Path file) {
        List<Published> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                String published = node.path("published").asText("");
                if (published.length() >= "2024-01-31".length()) {
                    articles.add(of(node, file.getFileName() + "/" + articles.size(), published));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can not be read", e);
        }
        return articles;
    }

    private static Published of(JsonNode node, String place, String published) {
        LocalDate day = LocalDate.parse(published.substring(0, "2024-01-31".length()));
        Instant at = published.contains("T")
                ? OffsetDateTime.parse(published).toInstant()
                : day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
        Article article = new Article(
                node.path("id").asText(place),
                day,
                node.path("title").asText(""),
                node.path("body").asText(""));
        return new Published(article, node.path("source").asText(null), at);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
