package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.streams.topology.Pipeline.article;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Evidence;

/** A null value on articles.raw, as the reader of the event topics sees it. */
@SuppressWarnings("NullAway.Init")
class DeletionTest {
    private static final String IRAQ = "strike IQ 2026-03-01";

    @TempDir
    private Path folder;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = pipeline("state");
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void shouldRetractAnEventThatRestsOnNothingElse() {
        pipeline.send(article("a", 1, IRAQ));
        String id = pipeline.events().get(0).key();
        String mention = pipeline.mentions().get(0).key();

        pipeline.delete("a", 2);

        TestRecord<String, Event> last = onlyEvent();
        assertThat(last.key()).isEqualTo(id);
        assertThat(last.value().getStatus()).isEqualTo(EventStatus.RETRACTED);
        assertThat(last.value().getEvidence()).isEmpty();
        assertThat(Pipeline.header(last, "rasid-change")).isEqualTo("retracted");
        assertThat(Pipeline.header(last, "rasid-article")).isEqualTo("a");
        assertThat(pipeline.mentions()).singleElement().satisfies(gone -> {
            assertThat(gone.key()).isEqualTo(mention);
            assertThat(gone.value()).isNull();
        });
    }

    @Test
    void shouldTakeTheSourceFromAnEventThatOthersReport() {
        pipeline.send(from("first outlet", article("a", 1, IRAQ)));
        pipeline.send(from("second outlet", article("b", 1, IRAQ)));
        pipeline.send(from("third outlet", article("c", 1, IRAQ)));
        assertThat(last(pipeline.events()).value().getTotalSources()).isEqualTo(3);

        pipeline.delete("b", 2);

        TestRecord<String, Event> last = last(pipeline.events());
        assertThat(last.value().getStatus()).isEqualTo(EventStatus.ACTIVE);
        assertThat(last.value().getTotalSources()).isEqualTo(2);
        assertThat(last.value().getArticles()).isEqualTo(2);
        assertThat(last.value().getEvidence())
                .extracting(Evidence::getSource)
                .containsExactlyInAnyOrder("first outlet", "third outlet");
    }

    @Test
    void shouldEndAsIfTheArticleHadNeverBeen() {
        pipeline.send(from("first outlet", article("a", 1, IRAQ)));
        pipeline.send(from("second outlet", article("b", 1, IRAQ)));
        pipeline.delete("a", 2);
        pipeline.delete("b", 2);
        pipeline.send(from("second outlet", article("b", 3, IRAQ)));
        var afterDeletions = pipeline.activeEvents();

        try (Pipeline other = pipeline("other state")) {
            other.send(from("second outlet", article("b", 3, IRAQ)));
            assertThat(afterDeletions).hasSize(1).isEqualTo(other.activeEvents());
        }
    }

    private Pipeline pipeline(String state) {
        return new Pipeline(folder.resolve(state), StreamsConfig.EXACTLY_ONCE_V2);
    }

    private static Article from(String outlet, Article article) {
        return Article.newBuilder(article).setSource(outlet).build();
    }

    private TestRecord<String, Event> onlyEvent() {
        List<TestRecord<String, Event>> events = pipeline.events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static TestRecord<String, Event> last(List<TestRecord<String, Event>> events) {
        return events.get(events.size() - 1);
    }
}
