package org.rasid.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.avro.RejectionStage;
import org.rasid.producer.source.Rejection;

class RejectionsTest {
    @Test
    void shouldCarryWhatIsKnown() {
        RejectedArticle article =
                Rejections.toAvro(new Rejection(RejectionReason.EMPTY, "d", "a.jsonl:1", 5, "n1", "s", "u"));

        assertThat(article)
                .isEqualTo(RejectedArticle.newBuilder()
                        .setId("n1")
                        .setReason(RejectionReason.EMPTY)
                        .setDetail("d")
                        .setOrigin("a.jsonl:1")
                        .setSource("s")
                        .setUrl("u")
                        .setSize(5L)
                        .setStage(RejectionStage.INGEST)
                        .build());
    }

    @Test
    void shouldCutLongFieldsWithoutBreakingCharacters() {
        String url = "x".repeat(1999) + "\uD83D\uDE00" + "y";

        RejectedArticle article =
                Rejections.toAvro(new Rejection(RejectionReason.EMPTY, "d", "o", 5, null, "s\uD83D", url));

        assertThat(article.getUrl()).isEqualTo("x".repeat(1999));
        assertThat(article.getSource()).isEqualTo("s\uFFFD");
    }

    @Test
    void shouldBeKeyedByIdElseByPlace() {
        assertThat(Rejections.key(new Rejection(RejectionReason.EMPTY, "d", "o", 5, "n1", null, null)))
                .isEqualTo("n1");
        assertThat(Rejections.key(Rejection.of(RejectionReason.EMPTY, "d", "o", 5)))
                .isEqualTo("o");
    }
}
