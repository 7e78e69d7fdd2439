package org.rasid.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Old articles made of few: each time with other ids and another day. */
final class Archive {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private Archive() {}

    static Path write(Path sample, Path file, int articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(sample).stream()
                .filter(line -> !line.isBlank())
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                ObjectNode article = (ObjectNode) json.readTree(lines.get(i % lines.size()));
                article.remove("url");
                article.put("id", "old-" + i);
                article.put("published", FIRST.plusWeeks(i / lines.size()).toString());
                out.write(article + "\n");
            }
        }
        return file;
    }
}
