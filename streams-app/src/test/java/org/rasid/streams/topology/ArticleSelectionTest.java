package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.streams.topology.ArticleSelection.Time;

class ArticleSelectionTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private static Article article(@Nullable Instant published, @Nullable String source) {
        return Article.newBuilder()
                .setId("a")
                .setBody("نص")
                .setSource(source)
                .setTitle("")
                .setPublishedAt(published)
                .setVersion(APRIL)
                .setContentHash("")
                .build();
    }

    private static boolean wants(ArticleSelection selection, @Nullable Article article) {
        return selection.wants("a", article, APRIL.toEpochMilli());
    }

    @Test
    void shouldTakeAllWhereNothingIsAskedFor() {
        assertThat(ArticleSelection.ALL.isAll()).isTrue();
        assertThat(wants(ArticleSelection.ALL, article(null, null))).isTrue();
        assertThat(wants(ArticleSelection.ALL, null)).isTrue();
    }

    @Test
    void shouldTakeTheFirstInstantOfATimeAndNotTheLast() {
        ArticleSelection march = new ArticleSelection(MARCH, APRIL, Time.PUBLICATION, Set.of(), Set.of());

        assertThat(wants(march, article(MARCH, null))).isTrue();
        assertThat(wants(march, article(APRIL, null))).isFalse();
        assertThat(wants(march, article(MARCH.minusMillis(1), null))).isFalse();
        assertThat(wants(march, article(null, null))).isFalse();
        assertThat(wants(march, null))
                .as("a deletion has no time of publication")
                .isTrue();
    }

    @Test
    void shouldGoByTheTimeOfTheRecordWhereThatIsAskedFor() {
        ArticleSelection april = new ArticleSelection(APRIL, null, Time.ARRIVAL, Set.of(), Set.of());

        assertThat(wants(april, article(MARCH, null))).isTrue();
    }

    @Test
    void shouldTakeOutletsAndArticlesByName() {
        ArticleSelection outlet = new ArticleSelection(null, null, Time.PUBLICATION, Set.of("الأفق"), Set.of());
        ArticleSelection other = new ArticleSelection(null, null, Time.PUBLICATION, Set.of(), Set.of("b"));

        assertThat(wants(outlet, article(MARCH, "الأفق"))).isTrue();
        assertThat(wants(outlet, article(MARCH, null))).isFalse();
        assertThat(wants(other, article(MARCH, null))).isFalse();
        assertThat(other.wants("b", null, 0)).isTrue();
    }

    @Test
    void shouldRefuseATimeThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleSelection(APRIL, MARCH, Time.PUBLICATION, Set.of(), Set.of()));
    }
}
