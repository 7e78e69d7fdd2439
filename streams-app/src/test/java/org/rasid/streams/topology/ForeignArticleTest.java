package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.streams.topology.Pipeline.article;

import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;

/** What would make records that no topic takes, which would stop the app: it is refused. */
@SuppressWarnings("NullAway.Init")
class ForeignArticleTest {
    private static final String IRAQ = "strike IQ 2026-03-01";

    @TempDir
    private Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new Pipeline(stateDir, StreamsConfig.EXACTLY_ONCE_V2);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void shouldRejectAnArticleWithVeryManyMentions() {
        String many = (IRAQ + "\n").repeat(5_000);
        pipeline.send(article("a", 1, IRAQ));
        pipeline.mentions();

        pipeline.send(article("a", 2, many));
        pipeline.send(article("a", 2, many));
        pipeline.send(article("b", 1, IRAQ));

        assertThat(pipeline.rejected()).singleElement().satisfies(reject -> {
            assertThat(reject.key()).isEqualTo("a");
            assertThat(reject.value().getReason()).isEqualTo(RejectionReason.TOO_LARGE);
            assertThat(reject.value().getDetail()).startsWith("too many mentions: ");
        });
        assertThat(pipeline.latestMentions().values())
                .singleElement()
                .satisfies(mention -> assertThat(mention.getArticleId()).isEqualTo("b"));
        assertThat(pipeline.counts.articles)
                .containsExactly("EXTRACTED", "REJECTED TOO_LARGE", "UNCHANGED", "EXTRACTED");
    }

    @Test
    void shouldRejectAVeryLongHashThatTheStateWouldHold() {
        Article article = article("a", 1, IRAQ);
        pipeline.send(
                Article.newBuilder(article).setContentHash("f".repeat(1 << 20)).build());
        pipeline.send(article);

        assertThat(pipeline.rejected()).singleElement().satisfies(reject -> {
            assertThat(reject.value().getReason()).isEqualTo(RejectionReason.INVALID_FIELD);
            assertThat(reject.value().getDetail()).startsWith("contentHash ");
        });
        assertThat(pipeline.counts.articles).containsExactly("REJECTED INVALID_FIELD", "EXTRACTED");
    }

    @Test
    void shouldRejectAVeryLongKeyUnderAShortOne() {
        String key = "k".repeat(1 << 20);
        pipeline.send(key, article("a", 1, IRAQ));
        pipeline.send(key, article(key, 1, IRAQ));
        pipeline.delete(key, 2);
        pipeline.send(article("b", 1, IRAQ));

        assertThat(pipeline.rejected()).hasSize(3).allSatisfy(reject -> {
            assertThat(reject.value().getReason()).isEqualTo(RejectionReason.INVALID_FIELD);
            assertThat(reject.key()).hasSize(2_000).isEqualTo(reject.value().getId());
            assertThat(Pipeline.header(reject, "rasid-article")).isEqualTo(reject.key());
        });
        assertThat(pipeline.latestMentions()).hasSize(1);
        assertThat(pipeline.counts.articles)
                .containsExactly(
                        "REJECTED INVALID_FIELD", "REJECTED INVALID_FIELD", "REJECTED INVALID_FIELD", "EXTRACTED");
    }
}
