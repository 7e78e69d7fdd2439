package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.EventType;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.header.TraceContext;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.error.DeadLetterListener.Stage;

class EventTopologyTest {
    private static final String IRAQ = "strike IQ 2026-03-01";
    private static final String SYRIA = "strike SY 2026-02-27";

    @TempDir
    private Path stateDir;

    private Pipeline pipeline;

    String guarantee() {
        return StreamsConfig.EXACTLY_ONCE_V2;
    }

    @BeforeEach
    void open() {
        pipeline = new Pipeline(stateDir, guarantee());
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void shouldSendTheMentionsOfANewArticle() {
        pipeline.send(Pipeline.article("a", 1, IRAQ + "\n" + SYRIA));

        Map<String, Mention> mentions = pipeline.latestMentions();
        assertThat(mentions.values()).extracting(Mention::getBlock).containsExactlyInAnyOrder("STRIKE|IQ", "STRIKE|SY");
        assertThat(mentions.values()).allSatisfy(mention -> {
            assertThat(mention.getArticleId()).isEqualTo("a");
            assertThat(mention.getRulesVersion()).isEqualTo(Scripted.RULES);
        });
        assertThat(pipeline.counts.articles).containsExactly("EXTRACTED");
        assertThat(pipeline.counts.mentions).isEqualTo(2);
    }

    @Test
    void shouldSkipAnUnchangedRedelivery() {
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.mentions();

        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.send(Pipeline.article("a", 5, IRAQ));

        assertThat(pipeline.mentions()).isEmpty();
        assertThat(pipeline.counts.articles).containsExactly("EXTRACTED", "UNCHANGED", "UNCHANGED");
    }

    @Test
    void shouldAdvanceTheVersionOfAnUnchangedArticle() {
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.send(Pipeline.article("a", 5, IRAQ));
        pipeline.mentions();

        pipeline.send(Pipeline.article("a", 3, SYRIA));

        assertThat(pipeline.mentions()).isEmpty();
        assertThat(pipeline.counts.articles).endsWith("OUTDATED");
    }

    @Test
    void shouldReplaceAnOlderVersionAndLeaveWhatStayed() {
        pipeline.send(Pipeline.article("a", 1, IRAQ + "\n" + SYRIA));
        Map<String, Mention> before = pipeline.latestMentions();

        pipeline.send(Pipeline.article("a", 2, IRAQ + "\n" + "strike YE 2026-02-27"));

        List<TestRecord<String, Mention>> changes = pipeline.mentions();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).value().getBlock()).isEqualTo("STRIKE|YE");
        assertThat(changes.get(1).value()).isNull();
        assertThat(before)
                .hasEntrySatisfying(
                        changes.get(1).key(),
                        mention -> assertThat(mention.getBlock()).isEqualTo("STRIKE|SY"));
    }

    @Test
    void shouldSendAMentionAgainWhenOnlyTheArticleAroundItChanged() {
        pipeline.send(Pipeline.article("a", 1, IRAQ, null));
        pipeline.mentions();

        pipeline.send(Pipeline.article("a", 2, IRAQ, "https://example.org/moved"));

        assertThat(pipeline.mentions())
                .singleElement()
                .satisfies(record -> assertThat(record.value().getUrl()).isEqualTo("https://example.org/moved"));
    }

    @Test
    void shouldIgnoreAnOlderVersionThatComesLate() {
        pipeline.send(Pipeline.article("a", 2, IRAQ));
        pipeline.mentions();

        pipeline.send(Pipeline.article("a", 1, SYRIA));

        assertThat(pipeline.mentions()).isEmpty();
        assertThat(pipeline.counts.articles).containsExactly("EXTRACTED", "OUTDATED");
    }

    @Test
    void shouldRetractAllMentionsOfADeletedArticle() {
        pipeline.send(Pipeline.article("a", 1, IRAQ + "\n" + SYRIA));
        Map<String, Mention> before = pipeline.latestMentions();

        pipeline.delete("a", 2);

        assertThat(pipeline.mentions())
                .extracting(TestRecord::key, TestRecord::value)
                .containsExactlyInAnyOrderElementsOf(before.keySet().stream()
                        .map(id -> org.assertj.core.groups.Tuple.tuple(id, null))
                        .toList());
        assertThat(pipeline.allStores().keySet()).noneMatch(key -> key.startsWith(Names.BLOCK_MENTIONS_STORE));
        assertThat(pipeline.counts.articles).containsExactly("EXTRACTED", "DELETED");
    }

    @Test
    void shouldIgnoreAnArticleOlderThanItsDeletion() {
        pipeline.delete("a", 5);
        pipeline.send(Pipeline.article("a", 4, IRAQ));
        pipeline.send(Pipeline.article("a", 5, IRAQ));

        assertThat(pipeline.mentions()).isEmpty();
        assertThat(pipeline.counts.articles).containsExactly("DELETED", "OUTDATED", "OUTDATED");
    }

    @Test
    void shouldTakeAnArticleNewerThanItsDeletion() {
        pipeline.delete("a", 5);
        pipeline.send(Pipeline.article("a", 6, IRAQ));

        assertThat(pipeline.mentions()).hasSize(1);
    }

    @Test
    void shouldIgnoreADeletionOlderThanTheArticle() {
        pipeline.send(Pipeline.article("a", 6, IRAQ));
        pipeline.mentions();
        pipeline.delete("a", 5);

        assertThat(pipeline.mentions()).isEmpty();
    }

    @Test
    void shouldParkNoArticleThatIsRejected() {
        pipeline.send(Pipeline.article("a", 1, "reject"));

        TestRecord<String, RejectedArticle> reject = pipeline.rejected().get(0);
        assertThat(reject.key()).isEqualTo("a");
        assertThat(reject.value().getReason()).isEqualTo(RejectionReason.NOT_ARABIC);
        assertThat(reject.value().getStage()).isEqualTo(RejectionStage.EXTRACT);
        assertThat(reject.value().getDetail()).isEqualTo("told to");
        assertThat(reject.value().getOrigin()).isEqualTo("articles.raw/0/0");
        assertThat(reject.timestamp()).isGreaterThan(Pipeline.PUBLISHED);
        assertThat(pipeline.letters()).isEmpty();
        assertThat(pipeline.counts.articles).containsExactly("REJECTED NOT_ARABIC");
    }

    @Test
    void shouldTryARejectedArticleAgainWhenItIsRedriven() {
        Article rejected = Pipeline.article("a", 1, "reject");
        pipeline.send(rejected);
        pipeline.send(rejected);
        pipeline.redrive(rejected);
        pipeline.send(Pipeline.article("a", 2, "reject"));
        pipeline.redrive(rejected);
        pipeline.send(Pipeline.article("a", 2, "reject"));

        assertThat(pipeline.counts.articles)
                .containsExactly(
                        "REJECTED NOT_ARABIC",
                        "UNCHANGED",
                        "REJECTED NOT_ARABIC",
                        "UNCHANGED",
                        "REJECTED NOT_ARABIC",
                        "UNCHANGED");
        assertThat(pipeline.rejected()).hasSize(3);
    }

    @Test
    void shouldLeaveWhatIsOutAsItIsWhenAnOldVersionIsRedriven() {
        pipeline.send(Pipeline.article("a", 1, "reject"));
        pipeline.send(Pipeline.article("a", 2, IRAQ));
        pipeline.mentions();

        pipeline.redrive(Pipeline.article("a", 1, "reject"));
        pipeline.redrive(Pipeline.article("a", 2, IRAQ));
        pipeline.delete("a", 3);
        pipeline.redrive(Pipeline.article("a", 2, IRAQ));

        assertThat(pipeline.counts.articles)
                .containsExactly("REJECTED NOT_ARABIC", "EXTRACTED", "OUTDATED", "UNCHANGED", "DELETED", "OUTDATED");
        assertThat(pipeline.mentions())
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void shouldKeepTheCountOfAttemptsOnTheLetterOfWhatBreaksAgain() {
        pipeline.redrive(Pipeline.article("a", 1, "break"));

        assertThat(pipeline.letters())
                .singleElement()
                .satisfies(letter -> assertThat(Pipeline.header(letter, "rasid-redrive-attempts"))
                        .isEqualTo("1"));
    }

    @Test
    void shouldRetractTheMentionsOfAVersionThatARejectedOneReplaces() {
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.mentions();

        pipeline.send(Pipeline.article("a", 2, "reject"));
        pipeline.send(Pipeline.article("a", 2, "reject"));

        assertThat(pipeline.mentions())
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
        assertThat(pipeline.rejected()).hasSize(1);
    }

    @Test
    void shouldRejectARecordThatIsNoVersionOfItsKey() {
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.mentions();

        pipeline.send(null, Pipeline.article("a", 2, SYRIA));
        pipeline.send("a", Pipeline.article("b", 2, SYRIA));
        pipeline.send(null, null);

        assertThat(pipeline.rejected())
                .extracting(record -> record.value().getReason())
                .containsExactly(
                        RejectionReason.MISSING_FIELD, RejectionReason.INVALID_FIELD, RejectionReason.MISSING_FIELD);
        assertThat(pipeline.mentions()).isEmpty();
    }

    @Test
    void shouldParkTheOriginalBytesOfAnArticleThatBreaksExtraction() {
        Article broken = Pipeline.article("a", 2, "break");
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.mentions();
        pipeline.send(broken);

        TestRecord<byte[], byte[]> letter = pipeline.letters().get(0);
        assertThat(letter.key()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
        assertThat(letter.value())
                .isEqualTo(TopicSerdes.withoutRegistry().articles().serializer().serialize("", broken));
        assertThat(Pipeline.header(letter, "__streams.errors.exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(Pipeline.header(letter, "__streams.errors.message")).isEqualTo("told to break");
        assertThat(Pipeline.header(letter, "__streams.errors.offset")).isEqualTo("1");
        assertThat(Pipeline.header(letter, "foreign")).isEqualTo("\u0001");
        assertThat(pipeline.mentions()).isEmpty();
        assertThat(pipeline.counts.letters).containsExactly(Stage.PROCESSING);
    }

    @Test
    void shouldTakeARedrivenArticleAfterItBroke() {
        pipeline.send(Pipeline.article("a", 2, "break"));
        pipeline.send(Pipeline.article("a", 2, IRAQ));

        assertThat(pipeline.mentions()).hasSize(1);
    }

    @Test
    void shouldNameTheCauseInTheHeaders() {
        pipeline.send(Pipeline.article("a", 1, "nothing"));
        pipeline.send(Pipeline.article("b", 1, IRAQ));

        TestRecord<String, Mention> mention = pipeline.mentions().get(0);
        assertThat(Pipeline.header(mention, "rasid-article")).isEqualTo("b");
        assertThat(Pipeline.header(mention, "rasid-origin")).isEqualTo("articles.raw/0/1");
        assertThat(Pipeline.header(mention, "rasid-rules-version")).isEqualTo(Scripted.RULES);
        assertThat(Pipeline.header(mention, "foreign")).isEqualTo("absent");
        assertThat(Pipeline.header(mention, "traceparent")).isEqualTo(Pipeline.TRACE);
        assertThat(Pipeline.header(mention, "ce_id")).isEqualTo("absent");
        assertThat(mention.timestamp()).isEqualTo(Pipeline.PUBLISHED);
        assertThat(pipeline.counts.articles).containsExactly("NOTHING_FOUND", "EXTRACTED");
    }

    @Test
    void shouldEndTheSameInEveryOrder() {
        List<Runnable> steps = List.of(
                () -> pipeline.send(Pipeline.article("a", 1, IRAQ)),
                () -> pipeline.send(Pipeline.article("b", 1, IRAQ + "\n" + SYRIA)),
                () -> pipeline.send(Pipeline.article("a", 2, SYRIA)),
                () -> pipeline.send(Pipeline.article("a", 2, SYRIA, null)),
                () -> pipeline.delete("c", 4),
                () -> pipeline.send(Pipeline.article("c", 3, IRAQ)));
        steps.forEach(Runnable::run);
        Map<String, Mention> mentions = pipeline.latestMentions();
        Map<String, ?> events = pipeline.activeEvents();
        assertThat(mentions).hasSize(3);

        for (int[] order : new int[][] {{5, 4, 3, 2, 1, 0}, {2, 0, 3, 5, 1, 4}, {3, 1, 2, 4, 0, 5}}) {
            close();
            pipeline = new Pipeline(stateDir.resolve(Arrays.toString(order)), guarantee());
            for (int step : order) {
                steps.get(step).run();
            }
            assertThat(pipeline.latestMentions()).isEqualTo(mentions);
            assertThat(pipeline.activeEvents()).isEqualTo(events);
        }
    }

    @Test
    void shouldSendEventsToTheTopicOfTheirTypeWithRevisionAndChange() {
        pipeline.send(Pipeline.article("a", 1, IRAQ));
        pipeline.send(Pipeline.article("b", 1, IRAQ));

        var records = pipeline.events();
        assertThat(records).hasSize(2);
        assertThat(records.get(0).key()).isEqualTo(records.get(1).key());
        assertThat(records)
                .extracting(r -> entry(Pipeline.header(r, "rasid-revision"), Pipeline.header(r, "rasid-change")))
                .containsExactly(entry("1", "created"), entry("2", "updated"));
        assertThat(Pipeline.header(records.get(1), "rasid-article")).isEqualTo("b");
        for (HeaderSpec header : HeaderCatalogue.of(Topics.events(EventType.STRIKE))) {
            assertThat(header.of(records.get(1).headers()).isPresent())
                    .as(header.name())
                    .isEqualTo(!header.equals(TraceContext.STATE));
        }
        assertThat(Pipeline.header(records.get(1), "ce_id"))
                .isEqualTo(records.get(1).key() + "/2");
        assertThat(Pipeline.header(records.get(1), "ce_type")).isEqualTo("org.rasid.strike.updated");
        assertThat(Pipeline.header(records.get(1), "traceparent")).isEqualTo(Pipeline.TRACE);
        assertThat(records.get(1).value().getArticles()).isEqualTo(2);
        assertThat(records.get(1).timestamp()).isEqualTo(Pipeline.PUBLISHED);
        assertThat(pipeline.counts.events).containsExactly("STRIKE created", "STRIKE updated");
        assertThat(pipeline.mentions())
                .extracting(r -> r.value().getEventId())
                .containsOnly(records.get(0).key());
    }
}
