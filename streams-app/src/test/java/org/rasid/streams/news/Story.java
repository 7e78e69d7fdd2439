package org.rasid.streams.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rasid.extraction.Article;

/** Articles about one event. */
record Story(String name, List<Report> reports) {
    /** An article of an outlet. */
    record Report(String outlet, Instant published, Article article) {}

    /** The stories of a resource beside this class; its head says how it is written. */
    static List<Story> read(String resource) {
        List<Story> stories = new ArrayList<>();
        List<String> article = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("==") || line.startsWith(">")) {
                take(article, stories);
            }
            if (line.startsWith("==")) {
                stories.add(new Story(line.substring(2).strip(), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                article.add(line);
            }
        }
        take(article, stories);
        return stories;
    }

    private static void take(List<String> lines, List<Story> stories) {
        if (!lines.isEmpty()) {
            Story story = stories.get(stories.size() - 1);
            story.reports.add(report(story.name + " " + story.reports.size(), lines));
            lines.clear();
        }
    }

    private static Report report(String id, List<String> lines) {
        List<String> head = List.of(lines.get(0).substring(1).split("\\|", -1));
        Instant published = Instant.parse(head.get(1).strip());
        Article article = new Article(
                id,
                published.atZone(ZoneOffset.UTC).toLocalDate(),
                lines.get(1),
                String.join("\n", lines.subList(2, lines.size())));
        return new Report(head.get(0).strip(), published, article);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
