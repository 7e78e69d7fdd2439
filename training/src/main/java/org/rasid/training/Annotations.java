package org.rasid.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Annotations of articles that are kept elsewhere: each line names an article of a corpus by its id, and where a field is
 * verbatim gives its range of UTF-16 units in title, line feed, body.
 */
final class Annotations {
    private static final List<String> RANGES = List.of("sentence", "trigger", "place", "claimedBy");
    private static final List<String> LISTS = List.of("actors", "targets");

    private final ObjectMapper json = new ObjectMapper();
    private final Path corpora;

    /** @param corpora folder of {@code NAME.jsonl.gz} for each corpus that is named */
    Annotations(Path corpora) {
        this.corpora = corpora;
    }

    /** The annotated articles; throws {@link IllegalArgumentException} for one whose text is not there. */
    List<GoldArticle> read(Path file) throws IOException {
        Map<String, Map<String, JsonNode>> known = new HashMap<>();
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode annotation = json.readTree(line);
            String corpus = annotation.path("corpus").asText();
            if (!known.containsKey(corpus)) {
                known.put(corpus, corpus(corpora.resolve(corpus + ".jsonl.gz")));
            }
            String id = annotation.path("id").asText();
            JsonNode article = known.getOrDefault(corpus, Map.of()).get(id);
            if (article == null) {
                throw new IllegalArgumentException(file + ": there is no article " + id + " in " + corpus);
            }
            articles.add(join(article.deepCopy(), annotation.path("mentions")));
        }
        return articles;
    }

    private Map<String, JsonNode> corpus(Path file) throws IOException {
        Map<String, JsonNode> articles = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode article = json.readTree(line);
                articles.put(article.path("id").asText(), article);
            }
        }
        return articles;
    }

    private static GoldArticle join(ObjectNode article, JsonNode mentions) {
        String text =
                article.path("title").asText("") + "\n" + article.path("body").asText("");
        ArrayNode joined = article.putArray("mentions");
        for (JsonNode mention : mentions) {
            ObjectNode verbatim = mention.deepCopy();
            for (String field : RANGES) {
                if (mention.path(field).isArray()) {
                    verbatim.put(field, of(text, mention.path(field)));
                }
            }
            for (String field : LISTS) {
                if (mention.has(field)) {
                    ArrayNode names = verbatim.putArray(field);
                    mention.path(field).forEach(range -> names.add(of(text, range)));
                }
            }
            joined.add(verbatim);
        }
        return GoldArticle.of(article, Origin.ANNOTATED);
    }

    private static String of(String text, JsonNode range) {
        return text.substring(range.path(0).asInt(), range.path(1).asInt());
    }
}
