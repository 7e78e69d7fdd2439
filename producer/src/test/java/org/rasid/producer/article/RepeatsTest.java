package org.rasid.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.producer.source.Item;

class RepeatsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private final Repeats repeats = new Repeats(2);

    @Test
    void shouldLetTheSameContentOfAnArticleThroughOnce() {
        assertThat(repeats.fresh(article("a", "نص", null))).isPresent();
        assertThat(repeats.fresh(article("a", "نص", null))).isEmpty();
        assertThat(repeats.fresh(article("b", "نص", null))).isPresent();
    }

    @Test
    void shouldLetAChangeAndItsWithdrawalThroughInOrder() {
        Article first = repeats.fresh(article("a", "نص", null)).orElseThrow();
        Article changed = repeats.fresh(article("a", "نص آخر", null)).orElseThrow();
        Article back = repeats.fresh(article("a", "نص", null)).orElseThrow();

        assertThat(first.getVersion()).isEqualTo(NOW);
        assertThat(changed.getVersion()).isEqualTo(NOW.plusMillis(1));
        assertThat(back.getVersion()).isEqualTo(NOW.plusMillis(2));
    }

    @Test
    void shouldLeaveStatedVersionsAlone() {
        String earlier = "2026-03-01T00:00:00Z";
        String later = "2026-03-02T00:00:00Z";

        assertThat(repeats.fresh(article("a", "نص", later))).isPresent();
        assertThat(repeats.fresh(article("a", "نص", later))).isEmpty();
        assertThat(repeats.fresh(article("a", "نص", earlier)).orElseThrow().getVersion())
                .isEqualTo(Instant.parse(earlier));
        assertThat(repeats.fresh(article("a", "نص آخر", null)).orElseThrow().getVersion())
                .isEqualTo(NOW);
    }

    @Test
    void shouldForgetTheOldestBeyondItsCapacity() {
        repeats.fresh(article("a", "نص", null));
        repeats.fresh(article("b", "نص", null));
        repeats.fresh(article("c", "نص", null));

        assertThat(repeats.fresh(article("c", "نص", null))).isEmpty();
        assertThat(repeats.fresh(article("a", "نص", null))).isPresent();
    }

    private static Admission.Accepted article(String id, String body, @Nullable String modified) {
        Item.Candidate candidate = new Item.Candidate("o", 1, id, null, null, "", body, null, modified, null);
        return (Admission.Accepted) Intake.admit(candidate, NOW);
    }
}
