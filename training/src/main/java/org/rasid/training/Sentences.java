package org.rasid.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * The sentences of the test corpus of events, as articles of one sentence: each says something of one type, and of the
 * fields that it names.
 */
final class Sentences {
    /** A Wednesday; the corpus is written for it. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    private static final Set<String> NUMBERS = Set.of("killed", "wounded", "count", "round");
    private static final Set<String> LISTS = Set.of("actors", "targets");

    private Sentences() {}

    /** Reads {@code positive.tsv} and {@code negative.tsv} of a folder. */
    static List<GoldArticle> read(Path folder) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        for (String file : List.of("positive.tsv", "negative.tsv")) {
            List<String> lines = Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                if (!line.isBlank()) {
                    articles.add(article(file + ":" + articles.size(), line.split("\t", -1)));
                }
            }
        }
        return articles;
    }

    private static GoldArticle article(String id, String[] cells) {
        EventType type = EventType.valueOf(cells[0]);
        Article article = new Article(id, PUBLISHED, "", cells[1]);
        List<GoldMention> mentions = new ArrayList<>();
        if (cells.length > 3) {
            ObjectNode mention = JsonNodeFactory.instance.objectNode();
            mention.put("type", cells[0]).put("sentence", cells[1]).put("trigger", cells[2]);
            for (String pair : cells[3].split(" ", -1)) {
                int equals = pair.indexOf('=');
                put(
                        mention,
                        pair.substring(0, equals),
                        pair.substring(equals + 1).replace('~', ' '));
            }
            mentions.add(GoldMention.of(mention, article.text(), id));
        }
        return new GoldArticle(article, List.copyOf(mentions), EnumSet.of(type), Origin.SENTENCE);
    }

    private static void put(ObjectNode mention, String field, String value) {
        if (value.isEmpty()) {
            mention.putNull(field);
        } else if (NUMBERS.contains(field)) {
            mention.put(field, Integer.parseInt(value));
        } else if (LISTS.contains(field)) {
            ArrayNode list = mention.putArray(field);
            for (String name : value.split("\\+", -1)) {
                list.add(name);
            }
        } else if (field.equals("date") || field.equals("due")) {
            String[] ends = value.contains("..") ? value.split("\\.\\.", -1) : new String[] {value, value};
            ObjectNode span = mention.putObject(field);
            span.put("from", ends[0].equals("null") ? null : ends[0]);
            span.put("to", ends[1].equals("null") ? null : ends[1]);
        } else {
            mention.put(field, value);
        }
    }
}
