package org.rasid.it.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Mention;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.extraction.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.dedup.Publication.ChangeKind;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.ops.StateCheck;
import org.rasid.streams.promote.Promotion;
import org.rasid.streams.promote.PromotionPlan;
import org.rasid.streams.promote.PromotionPlan.Stage;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;

/** Other rules take the place of the live ones while articles come and somebody follows the topics. */
class PromoteTest {
    private static final long SEED = Long.getLong("rasid.seed", 20261127);
    private static final int ARTICLES = 120;
    private static final String SUFFIX = "other-rules";
    private static final String FOREIGN = "foreign";
    private static final Extractor EXTRACTOR = Extractor.load();

    /** Each overlooks one in seven articles, of any scene. */
    private static final Extraction RULES = rules(article -> number(article) % 7 == 0);

    private static final Extraction OTHER_RULES = rules(article -> number(article) % 7 == 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(300)
    void shouldTakeThePlaceOfTheLiveRulesUnderAStreamOfArticles() throws Exception {
        System.out.println("PromoteTest seed " + SEED + " (-Drasid.seed=)");
        List<Delivery> deliveries = Newsroom.deliveries(new Random(SEED), ARTICLES);
        int third = deliveries.size() / 3;
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Cluster cluster = Cluster.of(stack).setUp();
            Follower follower = Follower.start(cluster);
            try (follower) {
                OrderTest.send(cluster, deliveries.subList(0, third));
                try (StreamsRuntime live = StreamsApp.start(settings(cluster, "", "rasid"), RULES)) {
                    awaitCaughtUp(cluster, live, "", "rasid");
                    replay(cluster);
                    assertRefused(cluster, "instances run", "application id rasid ");
                    OrderTest.send(cluster, deliveries.subList(third, 2 * third));
                    awaitCaughtUp(cluster, live, "", "rasid");
                }
                assertRefused(cluster, "the replay is behind the live app by", "rasid replay --once");
                replay(cluster);
                assertRefusedWhileATransactionIsOpen(cluster);
                OrderTest.send(cluster, deliveries.subList(2 * third, deliveries.size()));

                Published before = Published.read(cluster);
                assertDiffNamesWhatTheRulesChanged(cluster, before);
                try (Promotion looked = promotion(cluster)) {
                    assertThat(looked.plan().events())
                            .containsKeys(ChangeKind.CREATED, ChangeKind.UPDATED, ChangeKind.RETRACTED);
                }
                assertThat(Published.read(cluster).events()).isEqualTo(before.events());

                Records.send(cluster, List.of(foreign(FOREIGN), foreign("no\0id")));
                promoteUpToTheTransaction(cluster);
                assertThat(live(cluster).active())
                        .isEqualTo(Published.read(cluster, new TopicSet(SUFFIX)).active());
                assertThat(Records.all(cluster, Topics.EVENTS_MENTIONS))
                        .filteredOn(record -> FOREIGN.equals(new String(record.key(), UTF_8)))
                        .last()
                        .satisfies(record -> assertThat(record.value()).isNull());
                assertRetired(cluster);
                try (StreamsRuntime live = StreamsApp.start(settings(cluster, "", "rasid-" + SUFFIX), OTHER_RULES)) {
                    awaitCaughtUp(cluster, live, "", "rasid-" + SUFFIX);
                    assertThat(cluster.rasid()
                                    .run("replay", "--once", "--suffix", SUFFIX)
                                    .err())
                            .contains("so it was promoted: replay with another --suffix");
                }
                assertOnlyDeletesWhenRunAgain(cluster);
                assertStaysRetiredUntilItIsReset(cluster);
            }
            assertThat(follower.faults()).isEmpty();
            Published live = live(cluster);
            assertThat(live.active())
                    .hasSizeGreaterThan(ARTICLES / 10)
                    .isEqualTo(ExpectedEvents.active(deliveries, OTHER_RULES));
            assertThat(follower.ids()).isGreaterThan(live.active().size());
            assertThatMentionsAreThoseOfActiveEvents(live);
            assertThatWhatIsMergedLeadsToAnActiveEvent(live);
        }
    }

    /** As where an app was killed: behind its transaction, others may have committed what nobody sees yet. */
    private void assertRefusedWhileATransactionIsOpen(Cluster cluster) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "transactional.id", "killed");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(foreign(FOREIGN)).get();
            assertRefused(cluster, "a transaction is open", "run the command again");
            producer.abortTransaction();
        }
        awaitThrough(cluster, "killed");
    }

    private void promoteUpToTheTransaction(Cluster cluster) throws Exception {
        try (Promotion promotion = promotion(cluster)) {
            promotion.begin("test");
            assertThat(promotion.plan().lines()).anyMatch(line -> line.contains("events updated"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> promotion.carryOut(Instant.EPOCH, step -> {
                        throw new IllegalStateException("cut off after: " + step);
                    }))
                    .withMessageContaining("cut off after: written to the live topics, in one transaction");
        }
        awaitThrough(cluster, Promotion.TRANSACTIONAL_ID);
    }

    /** A transaction is decided before readers see it on every partition. */
    private static void awaitThrough(Cluster cluster, String transactionalId) throws Exception {
        try (Admin admin = admin(cluster)) {
            admin.fenceProducers(List.of(transactionalId)).all().get();
        }
    }

    /** Though its internal topics are all there yet. */
    private void assertRetired(Cluster cluster) {
        assertThatIllegalStateException()
                .isThrownBy(() -> StreamsApp.start(settings(cluster, "", "rasid"), RULES))
                .withMessageContainingAll("promoted in its place", "--application-id rasid-" + SUFFIX);
        try (Promotion again = promotion(cluster);
                Promotion other = new Promotion(settings(cluster, "third", "rasid-third"), "rasid")) {
            assertThat(again.plan()).returns(Stage.WRITTEN, PromotionPlan::stage);
            assertThatIllegalStateException()
                    .isThrownBy(other::plan)
                    .withMessageContainingAll("the live app is rasid-" + SUFFIX, "--live-id");
        }
    }

    /** When the promoted app has gone on, so that its topics as a replay are of the past. */
    private void assertOnlyDeletesWhenRunAgain(Cluster cluster) throws Exception {
        Map<TopicPartition, Long> before = ends(cluster);
        Rasid.Result promoted = promote(cluster, "--yes");
        assertThat(promoted.exitCode()).as(promoted.err()).isZero();
        assertThat(promoted.out())
                .contains("an earlier run has written all", "rasid-block-events", "--application-id")
                .doesNotContain("in one transaction");
        assertThat(ends(cluster)).isEqualTo(before);
        try (Promotion again = promotion(cluster)) {
            assertThat(again.plan()).returns(Stage.DONE, PromotionPlan::stage);
        }
    }

    /** Brokers drop a group without instances after some days. */
    private void assertStaysRetiredUntilItIsReset(Cluster cluster) throws Exception {
        try (Admin admin = admin(cluster)) {
            admin.deleteConsumerGroups(List.of("rasid")).all().get();
        }
        StreamsSettings retired = settings(cluster, "", "rasid");
        assertThatIllegalStateException()
                .isThrownBy(() -> StateCheck.require(retired))
                .withMessageContainingAll("promoted in its place", "rasid reset --application-id rasid ");

        Rasid.Result reset = cluster.rasid().run("reset", "--application-id", "rasid");
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(reset.out()).contains("topic     rasid-retired");
        assertThatNoException().isThrownBy(() -> StateCheck.require(retired));
    }

    private static Map<TopicPartition, Long> ends(Cluster cluster) throws Exception {
        try (Admin admin = admin(cluster)) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicSpec topic : TopicSet.LIVE.outputs()) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
                }
            }
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static ProducerRecord<byte[], byte[]> foreign(String key) {
        return new ProducerRecord<>(
                Topics.EVENTS_MENTIONS.name(), key.getBytes(UTF_8), "not a mention".getBytes(UTF_8));
    }

    /** Without what others have written. */
    private static Published live(Cluster cluster) {
        byte[] foreign = "not a mention".getBytes(UTF_8);
        return Published.read(cluster, TopicSet.LIVE, record -> !Arrays.equals(record.value(), foreign));
    }

    private static Admin admin(Cluster cluster) {
        return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }

    /** With the other rules until all articles are through. */
    private void replay(Cluster cluster) throws Exception {
        createTopics(cluster, new TopicSet(SUFFIX));
        try (StreamsRuntime app = StreamsApp.start(settings(cluster, SUFFIX, "rasid-" + SUFFIX), OTHER_RULES)) {
            awaitCaughtUp(cluster, app, SUFFIX, "rasid-" + SUFFIX);
        }
    }

    private static void createTopics(Cluster cluster, TopicSet topics) throws Exception {
        try (Admin admin = admin(cluster)) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(topics.outputs().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** All events that differ, no others, each with an article that one of the rule sets overlooks. */
    private static void assertDiffNamesWhatTheRulesChanged(Cluster cluster, Published live) throws Exception {
        Map<String, ByteBuffer> before = live.active();
        Map<String, ByteBuffer> after =
                Published.read(cluster, new TopicSet(SUFFIX)).active();
        Set<String> differing = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> key.substring(key.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        Rasid.Result diff = cluster.rasid().run("diff", "live", SUFFIX, "--json");

        assertThat(diff.exitCode()).as(diff.err()).isEqualTo(3);
        Set<String> named = new TreeSet<>();
        List<String> lines = diff.out().lines().toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            JsonNode difference = JSON.readTree(line);
            Set<String> ids = new TreeSet<>(Set.of(difference.get("id").asText()));
            difference.get("others").forEach(other -> ids.add(other.asText()));
            assertThat(ids).as(line).containsAnyElementsOf(differing);
            named.addAll(ids);
            assertThat(difference.get("articles")).as(line).anyMatch(article -> number(article.asText()) % 7 < 2);
        }
        assertThat(differing).isNotEmpty();
        assertThat(named).containsAll(differing);
    }

    private void assertRefused(Cluster cluster, String... reasons) {
        try (Promotion promotion = promotion(cluster)) {
            assertThatIllegalStateException().isThrownBy(promotion::plan).withMessageContainingAll(reasons);
        }
    }

    private Promotion promotion(Cluster cluster) {
        return new Promotion(settings(cluster, SUFFIX, "rasid-" + SUFFIX), "rasid");
    }

    private static Rasid.Result promote(Cluster cluster, String... options) throws Exception {
        return cluster.rasid()
                .run(Stream.concat(Stream.of("promote", "--suffix", SUFFIX), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void awaitCaughtUp(Cluster cluster, StreamsRuntime app, String suffix, String applicationId)
            throws InterruptedException {
        try (Progress progress = Progress.upToNow(settings(cluster, suffix, applicationId))) {
            while (!progress.remaining().caughtUp()) {
                assertThat(app.awaitStopped(Duration.ofMillis(100))).isFalse();
            }
        }
    }

    private StreamsSettings settings(Cluster cluster, String suffix, String applicationId) {
        Map<String, String> settings = new HashMap<>(cluster.client());
        settings.put("application.id", applicationId);
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put(StreamsSettings.TOPICS_SUFFIX, suffix);
        settings.put("auto.register.schemas", "true");
        return StreamsSettings.of(settings);
    }

    private static void assertThatMentionsAreThoseOfActiveEvents(Published published) {
        assertThat(published.mentions().values().stream()
                        .filter(mention -> mention != null && mention.getEventId() != null)
                        .map(Mention::getEventId)
                        .collect(Collectors.toSet()))
                .isEqualTo(published.events().values().stream()
                        .filter(event -> event.getStatus() == EventStatus.ACTIVE)
                        .map(Event::getId)
                        .collect(Collectors.toSet()));
    }

    private static void assertThatWhatIsMergedLeadsToAnActiveEvent(Published published) {
        assertThat(published.events().values())
                .filteredOn(event -> event.getStatus() == EventStatus.MERGED)
                .isNotEmpty()
                .allSatisfy(event -> {
                    Event end = event;
                    for (int i = 0; i < 10 && end.getStatus() == EventStatus.MERGED; i++) {
                        end = Objects.requireNonNull(published.events().get(end.getMergedInto()), "of no event");
                    }
                    assertThat(end.getStatus()).isEqualTo(EventStatus.ACTIVE);
                });
    }

    private static Extraction rules(Predicate<Article> overlooks) {
        return new Extraction(
                article -> overlooks.test(article) ? new Outcome.NothingFound() : EXTRACTOR.extract(article), "test");
    }

    private static int number(Article article) {
        return number(article.id());
    }

    private static int number(String articleId) {
        return Integer.parseInt(articleId.replaceAll("\\D", ""));
    }
}
