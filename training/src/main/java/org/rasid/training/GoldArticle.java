package org.rasid.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rasid.extraction.Article;
import org.rasid.extraction.EventType;

/**
 * An annotated article.
 *
 * @param annotated the types whose mentions are all marked
 */
record GoldArticle(Article article, List<GoldMention> mentions, Set<EventType> annotated, Origin origin) {
    /** Reads a file of one article a line, as the annotation guidelines define it. */
    static List<GoldArticle> read(Path file, Origin origin) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                articles.add(of(json.readTree(line), origin));
            }
        }
        return articles;
    }

    static GoldArticle of(JsonNode node, Origin origin) {
        String published = node.path("published").asText("");
        Article article = new Article(
                node.path("id").asText(),
                published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10)),
                node.path("title").asText(""),
                node.path("body").asText(""));
        List<GoldMention> mentions = new ArrayList<>();
        node.path("mentions").forEach(mention -> mentions.add(GoldMention.of(mention, article.text(), article.id())));
        return new GoldArticle(article, List.copyOf(mentions), EnumSet.allOf(EventType.class), origin);
    }
}
