package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.Redriven;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.redrive.LetterFilter;
import org.rasid.streams.redrive.Outcome;
import org.rasid.streams.redrive.Redrive;
import org.rasid.streams.redrive.RedriveOptions;
import org.rasid.streams.redrive.RedriveReport;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class RedriveTest {
    private static final int FIXABLE = 900;
    private static final int POISON = 100;
    private static final int KILLED = 400;
    private static final byte[] NOT_AVRO = "no Avro at all".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2008, 1, 7);

    private static final boolean DEAD = true;
    private static final boolean REJECTED = false;
    private static final String INNER_TOPIC = "rasid-mentions-by-block-repartition";

    private LocalStack stack;
    private Cluster cluster;

    @BeforeAll
    void start() throws Exception {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack).setUp();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldBringBackWhatIsMendedOnceAndLeaveWhatBreaksAgainAfterThreeAttempts(@TempDir Path folder)
            throws Exception {
        Records.send(cluster, letters());
        Records.send(
                cluster,
                List.of(
                        letter("inner", NOT_AVRO, INNER_TOPIC, 3),
                        letter("lost", NOT_AVRO, "of-no-app-repartition", 3)));
        try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
            Records.send(cluster, poison());
            Records.send(cluster, List.of(refused()));
            streams.awaitCaughtUp();

            Rasid.Result list = redrive("--dead", "--list");
            assertThat(list.out())
                    .contains(POISON + " org.apache.kafka.common.errors.SerializationException")
                    .contains(FIXABLE + " java.lang.IllegalStateException")
                    .contains(number(FIXABLE + POISON + 1) + " to be redriven");

            assertThat(redrive("--dead").out()).contains(number(FIXABLE + POISON + 1) + " redriven\n");
            streams.awaitCaughtUp();
            for (int attempt = 2; attempt <= 3; attempt++) {
                assertThat(redriveHere(DEAD, LetterFilter.ALL).count(Outcome.REDRIVEN))
                        .isEqualTo(POISON + 1);
                assertThat(redriveHere(REJECTED, LetterFilter.ALL).count(Outcome.REDRIVEN))
                        .isEqualTo(1);
                streams.awaitCaughtUp();
            }
            RedriveReport last = redriveHere(DEAD, LetterFilter.ALL);
            assertThat(last.count(Outcome.REDRIVEN)).isZero();
            assertThat(last.count(Outcome.ATTEMPTS_USED)).isEqualTo(POISON + 1);
            assertThat(last.count(Outcome.NO_TOPIC)).isEqualTo(1);
            assertThat(last.count(Outcome.REDRIVEN_BEFORE)).isGreaterThanOrEqualTo(FIXABLE + 3 * (POISON + 1));
            assertThat(streams.isAlive()).as(streams.said()).isTrue();
        }

        List<Event> strikes = Records.values(cluster, Topics.events(EventType.STRIKE), Event.class);
        assertThat(strikes).hasSize(FIXABLE).extracting(Event::getId).doesNotHaveDuplicates();
        assertThat(strikes).allSatisfy(event -> assertThat(event.getArticles()).isEqualTo(1));
        List<ConsumerRecord<byte[], byte[]>> dead = Records.all(cluster, Topics.ARTICLES_DEAD);
        assertThat(attempts(dead, "inner")).isEqualTo(Map.of("none", 1, "1", 1, "2", 1, "3", 1));
        assertThat(dead).filteredOn(record -> key(record).equals("inner")).allSatisfy(record -> {
            assertThat(header(record, "__streams.errors.topic")).isEqualTo(INNER_TOPIC);
            assertThat(header(record, "__streams.errors.partition")).isEqualTo("3");
        });
        assertThat(attempts(dead, "poison-")).isEqualTo(Map.of("none", POISON, "1", POISON, "2", POISON, "3", POISON));
        List<ConsumerRecord<byte[], byte[]>> articles = Records.all(cluster, Topics.ARTICLES_RAW);
        assertThat(attempts(articles, "fixable-")).isEqualTo(Map.of("1", FIXABLE));
        assertThat(attempts(articles, "refused")).isEqualTo(Map.of("none", 1, "1", 1, "2", 1));
        assertThat(articles).filteredOn(record -> key(record).equals("refused")).allSatisfy(record -> {
            assertThat(record.value()).isEqualTo(refused().value());
            assertThat(record.timestamp()).isEqualTo(refused().timestamp());
        });
        assertThat(Records.all(cluster, Topics.ARTICLES_REJECTED)).hasSize(3);
        assertThat(articles)
                .filteredOn(record -> key(record).startsWith("fixable-"))
                .allSatisfy(record -> {
                    int i = Integer.parseInt(key(record).substring("fixable-".length()));
                    assertThat(record.partition()).isEqualTo(i % Topics.PARTITIONS);
                    assertThat(record.timestamp()).isEqualTo(published(i).toEpochMilli());
                    assertThat(header(record, "own")).isEqualTo("kept");
                    assertThat(header(record, "__streams.errors.exception")).isEqualTo("none");
                    assertThat(header(record, "rasid-timestamp")).isEqualTo("none");
                });
    }

    @Test
    void shouldDoubleNothingThoughItIsKilled(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("rasid.seed", new Random().nextLong());
        System.out.println("RedriveTest seed " + seed);
        Path slow = Files.writeString(folder.resolve("slow.properties"), "max.poll.records=1\n");
        Records.send(
                cluster,
                IntStream.range(0, KILLED)
                        .mapToObj(i -> letter("gone-" + i, null, i, "org.example.Cut"))
                        .toList());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            long until = written(admin) + 20 + new Random(seed).nextInt(KILLED / 2);
            Process run = cluster.rasid()
                    .start(
                            folder.resolve("killed.log"),
                            "redrive",
                            "--reason",
                            "org.example.Cut",
                            "--config",
                            slow.toString());
            while (written(admin) < until && run.isAlive()) {
                // asking is the pause
            }
            assertThat(run.isAlive()).as("has not ended before it was killed").isTrue();
            run.destroyForcibly().waitFor();
        }

        LetterFilter cut = new LetterFilter("org.example.Cut", null, null, null);
        assertThat(redriveHere(DEAD, cut).count(Outcome.REDRIVEN)).isBetween(1L, KILLED - 1L);
        assertThat(redriveHere(DEAD, cut).outcomes()).isEqualTo(Map.of(Outcome.REDRIVEN_BEFORE, (long) KILLED));

        List<ConsumerRecord<byte[], byte[]>> back = Records.all(cluster, Topics.ARTICLES_RAW).stream()
                .filter(record -> key(record).startsWith("gone-"))
                .toList();
        assertThat(back).as("seed %d", seed).hasSize(KILLED);
        assertThat(back).extracting(RedriveTest::key).doesNotHaveDuplicates();
        Set<String> noted = Records.values(cluster, Topics.ARTICLES_REDRIVEN, Redriven.class).stream()
                .map(Redriven::getTarget)
                .collect(Collectors.toSet());
        assertThat(noted)
                .containsAll(back.stream()
                        .map(record -> record.topic() + "/" + record.partition() + "/" + record.offset())
                        .toList());
    }

    private Rasid.Result redrive(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("redrive"));
        command.addAll(List.of(options));
        Rasid.Result run = cluster.rasid().run(command.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    /** Without a process of its own, which takes longer to start than to run. */
    private RedriveReport redriveHere(boolean dead, LetterFilter filter) {
        RedriveOptions options = new RedriveOptions(
                dead, !dead, filter, RedriveOptions.NO_LIMIT, 3, RedriveOptions.Mode.WRITE, "operator");
        return Redrive.run(cluster.client(), options, finding -> {}, InstantSource.system(), () -> false);
    }

    /** Letters of articles that break nothing any more, each of a strike of its own, since each is of another week. */
    private List<ProducerRecord<byte[], byte[]>> letters() {
        try (Serializer<Article> serializer =
                AvroSerdes.load(Article.class, cluster.client(), false).serializer()) {
            return IntStream.range(0, FIXABLE)
                    .mapToObj(i -> letter(
                            "fixable-" + i,
                            serializer.serialize(Topics.ARTICLES_RAW.name(), article("fixable-" + i, i)),
                            i,
                            "java.lang.IllegalStateException"))
                    .toList();
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(String key, byte @Nullable [] value, int i, String exception) {
        return letter(key, value, Topics.ARTICLES_RAW.name(), i % Topics.PARTITIONS, published(i), exception);
    }

    private static ProducerRecord<byte[], byte[]> letter(String key, byte[] value, String topic, int partition) {
        return letter(key, value, topic, partition, published(0), "java.lang.Error");
    }

    private static ProducerRecord<byte[], byte[]> letter(
            String key, byte @Nullable [] value, String topic, int partition, Instant timestamp, String exception) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(Topics.ARTICLES_DEAD.name(), bytes(key), value);
        Map<String, String> headers = Map.of(
                "own",
                "kept",
                "__streams.errors.exception",
                exception,
                "__streams.errors.message",
                "a lexicon had a hole",
                "__streams.errors.stacktrace",
                exception,
                "__streams.errors.topic",
                topic,
                "__streams.errors.partition",
                String.valueOf(partition),
                "__streams.errors.offset",
                "7",
                "rasid-timestamp",
                String.valueOf(timestamp.toEpochMilli()));
        headers.forEach((name, text) -> letter.headers().add(name, bytes(text)));
        return letter;
    }

    /** An article that the streams app refuses, as one that came past the producer. */
    private ProducerRecord<byte[], byte[]> refused() {
        Article english = Article.newBuilder(article("refused", 0))
                .setTitle("Talks")
                .setBody("The talks were held in Baghdad on Monday. ".repeat(9))
                .build();
        try (Serializer<Article> serializer =
                AvroSerdes.load(Article.class, cluster.client(), false).serializer()) {
            return new ProducerRecord<>(
                    Topics.ARTICLES_RAW.name(),
                    1,
                    published(7).toEpochMilli(),
                    bytes("refused"),
                    serializer.serialize(Topics.ARTICLES_RAW.name(), english));
        }
    }

    private static Article article(String id, int i) {
        return Article.newBuilder()
                .setId(id)
                .setSource("outlet")
                .setTitle(News.TITLE)
                .setBody(News.BODY)
                .setPublishedOn(FIRST_MONDAY.plusWeeks(i))
                .setVersion(published(i))
                .setContentHash(id)
                .build();
    }

    private static Instant published(int i) {
        return FIRST_MONDAY.plusWeeks(i).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<ProducerRecord<byte[], byte[]>> poison() {
        return IntStream.range(0, POISON)
                .mapToObj(i -> new ProducerRecord<>(
                        Topics.ARTICLES_RAW.name(), i % Topics.PARTITIONS, bytes("poison-" + i), NOT_AVRO))
                .toList();
    }

    private static Map<String, Integer> attempts(List<ConsumerRecord<byte[], byte[]>> records, String keys) {
        Map<String, Integer> attempts = new TreeMap<>();
        records.stream()
                .filter(record -> key(record).startsWith(keys))
                .forEach(record -> attempts.merge(header(record, "rasid-redrive-attempts"), 1, Integer::sum));
        return attempts;
    }

    private static long written(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            ends.put(new TopicPartition(Topics.ARTICLES_RAW.name(), partition), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "none" : new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
