package org.rasid.it.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bundled sample, week after week: each copy published a week later, under links of its own. */
final class SampleWeeks {
    static final Path SAMPLE = Path.of("..", "sample", "articles.jsonl");

    private SampleWeeks() {}

    /** Lines of JSONL: the sample as many times as there are weeks. */
    static List<String> lines(int weeks) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> sample = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (String line : sample) {
                ObjectNode article = (ObjectNode) json.readTree(line);
                shift(article, "published", week);
                shift(article, "modified", week);
                article.put("url", article.path("url").asText() + "?week=" + week);
                lines.add(json.writeValueAsString(article));
            }
        }
        return lines;
    }

    private static void shift(ObjectNode article, String field, int weeks) {
        JsonNode value = article.get(field);
        if (value != null) {
            String text = value.asText();
            article.put(field, LocalDate.parse(text.substring(0, 10)).plusWeeks(weeks) + text.substring(10));
        }
    }
}
