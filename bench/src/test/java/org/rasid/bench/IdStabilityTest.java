package org.rasid.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Article;
import org.rasid.streams.dedup.SourcedMention;

class IdStabilityTest {
    private static final Path DEVELOPMENT =
            Path.of(System.getProperty("rasid.shared", "../../shared"), "gold", "dev.jsonl");
    private static final Path SAMPLE = Path.of("..", "sample", "articles.jsonl");
    private static final long SEED = 1;

    private final IdStability stability = new IdStability();

    @Test
    void shouldCountAnIdThatAnEarlierReportTakesAwayAsRenamed() {
        List<SourcedMention> first = report("first", "2026-04-15T08:00:00Z", "مدينة الموصل");
        List<SourcedMention> second = report("second", "2026-04-15T09:00:00Z", "مدينة الموصل");

        assertThat(IdStability.inOrder(List.of(first, second))).isEqualTo(new IdStability.Figures(2, 2, 1, 0, 0, 0));
        assertThat(IdStability.inOrder(List.of(second, first))).isEqualTo(new IdStability.Figures(2, 2, 2, 1, 0, 0));
    }

    @Test
    void shouldNotCountEventsThatAreApart() {
        List<SourcedMention> mosul = report("mosul", "2026-04-15T08:00:00Z", "مدينة الموصل");
        List<SourcedMention> basra = report("basra", "2026-04-15T09:00:00Z", "مدينة البصرة");

        assertThat(IdStability.inOrder(List.of(basra, mosul))).isEqualTo(new IdStability.Figures(2, 2, 2, 0, 0, 0));
    }

    /** The annotated articles tell only the day, so their times are made up. */
    @Test
    void shouldRenameFewIdsWhenArticlesAreLate() {
        assumeTrue(
                Files.exists(DEVELOPMENT),
                () -> "skipped: there is no " + DEVELOPMENT + "; name its folder with -Drasid.shared=DIR");

        IdStability.Figures figures = measure(DEVELOPMENT, IdStability.Times.SPREAD);

        assertThat(figures.created()).isGreaterThan(100);
        assertThat(figures.share()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void shouldMeasureTheSample() {
        IdStability.Figures figures = measure(SAMPLE, IdStability.Times.AS_GIVEN);

        assertThat(figures.articles()).isGreaterThan(10);
        assertThat(figures.created()).isGreaterThan(10);
        assertThat(figures.share()).isLessThan(1);
    }

    private IdStability.Figures measure(Path file, IdStability.Times times) {
        IdStability.Figures figures = IdStability.measure(
                stability.mentions(Published.read(file), times), IdStability.DISORDER, new Random(SEED));
        System.out.println(file.getFileName() + ", seed " + SEED + ": " + figures);
        return figures;
    }

    private List<SourcedMention> report(String id, String published, String place) {
        Instant at = Instant.parse(published);
        Article article = new Article(
                id,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                "",
                "قتل ثلاثة جنود في هجوم بطائرة مسيرة استهدف نقطة تفتيش في " + place + " اليوم الأربعاء.");
        List<List<SourcedMention>> mentions =
                stability.mentions(List.of(new Published(article, "outlet " + id, at)), IdStability.Times.AS_GIVEN);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }
}
