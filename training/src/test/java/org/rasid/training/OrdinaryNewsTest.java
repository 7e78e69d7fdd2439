package org.rasid.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.text.Light;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.text.Token;

/** In news that tells of no conflict and no diplomacy hardly anything is found. */
class OrdinaryNewsTest {
    private static final long SEED = 20150811;
    private static final Extractor EXTRACTOR = Extractor.load();

    @Test
    void shouldFindNextToNothingWhereNoWordOfConflictOrDiplomacyStands() throws IOException {
        Set<String> core = words("core-words.txt");

        assertThat(mentions(draw(500, article -> count(article, core) == 0)))
                .as("mentions in 500 articles, seed " + SEED)
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void shouldFindNextToNothingInSportAndEconomy() throws IOException {
        Set<String> sport = words("sport-economy-words.txt");
        Set<String> core = words("core-words.txt");

        assertThat(mentions(draw(
                        200,
                        article -> count(article, sport) >= 8 && count(article, sport) > 4 * count(article, core))))
                .as("mentions in 200 articles on sport and economy, seed " + SEED)
                .hasSizeLessThanOrEqualTo(3);
    }

    private static List<String> mentions(List<Article> articles) {
        List<String> found = new ArrayList<>();
        for (Article article : articles) {
            if (EXTRACTOR.extract(article) instanceof Outcome.Extracted extracted) {
                for (Mention mention : extracted.mentions()) {
                    found.add(article.id() + " " + mention.type() + " " + mention.trigger() + " " + mention.rules());
                }
            }
        }
        return found;
    }

    private static List<Article> draw(int size, Predicate<Article> condition) throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.file("corpus/news-2015.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = json.readTree(line);
                articles.add(GoldArticle.of(node, Origin.GOLD).article());
            }
        }
        Collections.shuffle(articles, new Random(SEED));
        List<Article> drawn = articles.stream().filter(condition).limit(size).toList();
        assertThat(drawn).hasSize(size);
        return drawn;
    }

    private static int count(Article article, Set<String> words) {
        int count = 0;
        for (Sentence sentence : Text.of(article.text()).sentences()) {
            for (Token token : sentence.tokens()) {
                count += words.contains(token.word().light()) ? 1 : 0;
            }
        }
        return count;
    }

    private static Set<String> words(String file) throws IOException {
        try (InputStream in = OrdinaryNewsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ", -1)).stream())
                    .filter(word -> !word.isBlank())
                    .map(word -> Light.stem(org.rasid.extraction.text.Folding.fold(word)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
