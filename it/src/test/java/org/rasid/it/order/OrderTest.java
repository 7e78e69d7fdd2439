package org.rasid.it.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Mention;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/**
 * Articles with duplicates, corrections and deletions, in any order, through a broker with four partitions and an app
 * of two instances with two threads each, one of which is killed in the middle.
 */
class OrderTest {
    /** Orders of arrival that are tried, each against what the articles come to without Kafka. */
    private static final int ORDERS = Integer.getInteger("rasid.orders", 1);

    /** Threads of the replays that each live run is compared with. */
    private static final List<String> REPLAYS =
            List.of(System.getProperty("rasid.replays", "4").split(",", -1));

    private static final long SEED = Long.getLong("rasid.seed", 20260309);
    private static final int ARTICLES = 300;
    private static final int THREADS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(600)
    void shouldEndInTheSameEventsInAnyOrderAndAfterAKill() throws Exception {
        System.out.println("OrderTest seed " + SEED + " (-Drasid.seed=)");
        Random random = new Random(SEED);
        List<Delivery> deliveries = Newsroom.deliveries(random, ARTICLES);
        assertThat(deliveries).hasSizeGreaterThan(ARTICLES).anyMatch(Delivery::isDeletion);
        assertThat(Topics.ARTICLES_RAW.partitions()).isEqualTo(4);
        Map<String, ByteBuffer> expected = ExpectedEvents.active(deliveries);
        assertThat(expected).hasSizeGreaterThan(ARTICLES / 10);

        for (int order = 0; order < ORDERS; order++) {
            List<Delivery> shuffled = new ArrayList<>(deliveries);
            Collections.shuffle(shuffled, random);

            Published published = run(shuffled, Files.createDirectory(folder.resolve("order-" + order)));

            System.out.println("OrderTest order " + order + ": " + deliveries.size() + " records, "
                    + count(published, EventStatus.ACTIVE) + " active events, " + count(published, EventStatus.MERGED)
                    + " merged, " + count(published, EventStatus.RETRACTED) + " retracted");
            assertThat(published.active().keySet()).as("order %d", order).isEqualTo(expected.keySet());
            assertThat(published.active()).as("order %d", order).isEqualTo(expected);
            assertThatNothingDangles(published);
            assertThatWhatIsDeletedIsGone(published, deliveries);
        }
    }

    /** A third is there when the app starts, a third comes before one of two instances is killed, a third after it. */
    private static Published run(List<Delivery> deliveries, Path folder) throws Exception {
        int third = deliveries.size() / 3;
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Cluster cluster = Cluster.of(stack).setUp();
            send(cluster, deliveries.subList(0, third));
            try (StreamsProcess app = start(cluster, folder);
                    StreamsProcess other = start(cluster, Files.createDirectory(folder.resolve("other")))) {
                app.await(() -> !Records.all(cluster, Topics.EVENTS_MENTIONS).isEmpty());
                other.await(() -> shareTheWork(cluster));
                send(cluster, deliveries.subList(third, 2 * third));
                app.kill();
                assertThat(other.isCaughtUp())
                        .as("caught up before one was killed")
                        .isFalse();
                send(cluster, deliveries.subList(2 * third, deliveries.size()));
                other.awaitCaughtUp();
            }
            Published published = Published.read(cluster);
            for (String threads : REPLAYS) {
                assertThat(replayed(cluster, folder, threads))
                        .as("replay with %s threads", threads)
                        .isEqualTo(published.active());
            }
            return published;
        }
    }

    private static Map<String, ByteBuffer> replayed(Cluster cluster, Path folder, String threads) throws Exception {
        String suffix = "of-" + threads;
        String state = folder.resolve(suffix).toString();
        Rasid.Result replay =
                cluster.rasid().run("replay", "--once", "--suffix", suffix, "--threads", threads, "--state-dir", state);
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        Rasid.Result diff = cluster.rasid().run("diff", "live", suffix);
        assertThat(diff.exitCode()).as(diff.out() + diff.err()).isZero();
        return Published.read(cluster, new TopicSet(suffix)).active();
    }

    /** Whether each thread of both instances has partitions. */
    private static boolean shareTheWork(Cluster cluster) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("rasid"))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            return group.groupState() == GroupState.STABLE
                    && group.members().stream()
                                    .filter(member -> !member.assignment()
                                            .topicPartitions()
                                            .isEmpty())
                                    .count()
                            == 2L * THREADS;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static StreamsProcess start(Cluster cluster, Path folder) throws IOException {
        return StreamsProcess.start(cluster, folder, "--threads", String.valueOf(THREADS));
    }

    static void send(Cluster cluster, List<Delivery> deliveries) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Serializer<Article> values =
                AvroSerdes.load(Article.class, cluster.client(), false).serializer()) {
            for (Delivery delivery : deliveries) {
                records.add(record(delivery.articleId(), delivery.time(), value(values, delivery.article())));
            }
        }
        Records.send(cluster, records);
    }

    private static byte @Nullable [] value(Serializer<Article> values, @Nullable Article article) {
        return article == null ? null : values.serialize(Topics.ARTICLES_RAW.name(), article);
    }

    @SuppressWarnings("NullAway") // a null value is how Kafka writes that the article is deleted
    private static ProducerRecord<byte[], byte[]> record(String key, Instant time, byte @Nullable [] value) {
        return new ProducerRecord<>(
                Topics.ARTICLES_RAW.name(), null, time.toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Every id that was ever published is active, or merged into an active one, or retracted. */
    private static void assertThatNothingDangles(Published published) {
        assertThat(count(published, EventStatus.MERGED)).isPositive();
        assertThat(count(published, EventStatus.RETRACTED)).isPositive();
        Set<String> active = published.events().values().stream()
                .filter(event -> event.getStatus() == EventStatus.ACTIVE)
                .map(Event::getId)
                .collect(Collectors.toSet());
        assertThat(published.events().values()).allSatisfy(event -> {
            switch (event.getStatus()) {
                case ACTIVE, RETRACTED -> assertThat(event.getMergedInto()).isNull();
                case MERGED -> assertThat(active).contains(event.getMergedInto());
                default -> throw new AssertionError(event);
            }
        });
        assertThat(published.mentions().values().stream()
                        .filter(mention -> mention != null && mention.getEventId() != null)
                        .map(Mention::getEventId)
                        .collect(Collectors.toSet()))
                .isEqualTo(active);
    }

    /** No mention and no event rests on an article that is deleted. */
    private static void assertThatWhatIsDeletedIsGone(Published published, List<Delivery> deliveries) {
        Set<String> deleted = ExpectedEvents.latest(deliveries).values().stream()
                .filter(Delivery::isDeletion)
                .map(Delivery::articleId)
                .collect(Collectors.toSet());
        assertThat(deleted).isNotEmpty();
        assertThat(published.mentions().values())
                .allSatisfy(mention -> assertThat(mention == null ? "" : mention.getArticleId())
                        .isNotIn(deleted));
        assertThat(published.events().values())
                .allSatisfy(event -> assertThat(event.getEvidence())
                        .noneMatch(evidence -> deleted.contains(evidence.getArticleId())));
    }

    private static long count(Published published, EventStatus status) {
        return published.events().values().stream()
                .filter(event -> event.getStatus() == status)
                .count();
    }
}
