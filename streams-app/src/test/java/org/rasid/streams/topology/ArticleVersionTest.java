package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleVersionTest {
    @Test
    void shouldOrderByTimeThenDeletionThenContent() {
        List<ArticleVersion> ordered = List.of(
                new ArticleVersion(1, false, "z", "z"),
                new ArticleVersion(2, false, "a", "z"),
                new ArticleVersion(2, false, "b", "a"),
                new ArticleVersion(2, false, "b", "b"),
                ArticleVersion.deletion(2),
                new ArticleVersion(3, false, "a", "a"));

        assertThat(ordered).isSorted();
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(ordered.get(i)).isGreaterThan(ordered.get(i - 1));
        }
    }
}
