package org.rasid.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.Scope;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class StreamsOnBrokerTest {
    private static final int ARTICLES = 300;
    private static final Duration UP = Duration.ofMinutes(1);

    private LocalStack stack;

    @TempDir
    private Path folder;

    /** One mention for each article, so that what must come out is known. */
    private static final Extraction ONE_MENTION = new Extraction(
            article -> new Outcome.Extracted(List.of(new Mention(
                    article.body(),
                    1,
                    article.body(),
                    1,
                    Assertion.ASSERTED,
                    Scope.SERIES,
                    null,
                    null,
                    List.of(),
                    new Details.Threat(null),
                    List.of("threat.test"),
                    1,
                    null))),
            "test");

    @BeforeAll
    void start(@TempDir Path data) {
        stack = LocalStack.start(StackOptions.in(data), line -> {});
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldTakeEveryArticleOnceAndKnowWhenItIsThrough() throws Exception {
        StreamsSettings settings = StreamsSettings.of(settings());
        assertThatIllegalStateException()
                .isThrownBy(() -> StreamsApp.start(settings, ONE_MENTION))
                .withMessageContaining(Topics.ARTICLES_DEAD.name())
                .withMessageContaining("rasid topics apply");
        createTopics();

        send(0, ARTICLES, false);
        sendRaw("unreadable", new byte[] {9, 9}, false);
        sendRaw("gone-before-it-came", null, true);
        try (Progress progress = Progress.upToNow(settings)) {
            assertThat(progress.remaining().articles()).isGreaterThanOrEqualTo(ARTICLES);
            StreamsRuntime first = StreamsApp.start(settings, ONE_MENTION);
            try (StreamsRuntime app = first) {
                assertThat(app.awaitReady(UP)).isTrue();
                await(progress, app);
                assertThat(read(Topics.EVENTS_MENTIONS.name())).hasSize(ARTICLES);
                assertThat(read(Topics.ARTICLES_DEAD.name()))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.key()).isEqualTo(bytes("unreadable")));

                // Transactions leave markers behind the last record, here and in the internal topic.
                send(ARTICLES, 2 * ARTICLES, true);
                sendRaw("aborted", new byte[] {9, 9}, true);
                try (Progress more = Progress.upToNow(settings)) {
                    await(more, app);
                }
                assertThat(read(Topics.EVENTS_MENTIONS.name())).hasSize(2 * ARTICLES);
                assertThat(app.health().ready()).isTrue();
                assertThat(get(app, "/health/ready").statusCode()).isEqualTo(200);
                assertThat(get(app, "/metrics").body())
                        .contains("rasid_articles_total{outcome=\"extracted\",reason=\"none\"} " + 2.0 * ARTICLES)
                        .contains("kafka_stream");
            }
            assertThat(first.awaitStopped()).isZero();
        }

        try (StreamsRuntime again = StreamsApp.start(settings, ONE_MENTION);
                Progress progress = Progress.upToNow(settings)) {
            assertThat(again.awaitReady(UP)).isTrue();
            send(0, ARTICLES, false);
            try (Progress repeated = Progress.upToNow(settings)) {
                await(repeated, again);
            }
            await(progress, again);
            assertThat(read(Topics.EVENTS_MENTIONS.name())).hasSize(2 * ARTICLES);
        }
    }

    private static void await(Progress progress, StreamsRuntime app) {
        while (!progress.remaining().caughtUp()) {
            assertThat(app.failure()).isNull();
            Thread.onSpinWait();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", stack.bootstrapServers());
        settings.put("schema.registry.url", stack.schemaRegistryUrl());
        settings.put("auto.register.schemas", "true");
        settings.put("state.dir", folder.toString());
        settings.put("num.stream.threads", "2");
        return settings;
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                                    .configs(topic.config()))
                            .toList())
                    .all()
                    .get();
            awaitLeaders(admin);
        }
    }

    /** Only a broker that leads a partition, and knows it, tells its end; it may hear of new topics a little late. */
    private static void awaitLeaders(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Topics.all().forEach(topic -> {
            for (int i = 0; i < topic.partitions(); i++) {
                ends.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        });
        admin.listOffsets(ends).all().get();
    }

    private void send(int from, int to, boolean transaction) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = producer(transaction);
                Serde<Article> serde = AvroSerdes.load(Article.class, settings(), false)) {
            if (transaction) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            for (int i = from; i < to; i++) {
                Article article = Article.newBuilder()
                        .setId("article-" + i)
                        .setTitle("")
                        .setBody("threat " + i)
                        .setVersion(Instant.ofEpochMilli(1))
                        .setContentHash(Integer.toString(i))
                        .build();
                byte[] value = serde.serializer().serialize(Topics.ARTICLES_RAW.name(), article);
                sent.add(
                        producer.send(new ProducerRecord<>(Topics.ARTICLES_RAW.name(), bytes(article.getId()), value)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            if (transaction) {
                producer.commitTransaction();
            }
        }
    }

    private void sendRaw(String key, byte @Nullable [] value, boolean aborted) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(aborted)) {
            if (aborted) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            producer.send(new ProducerRecord<>(Topics.ARTICLES_RAW.name(), bytes(key), value))
                    .get();
            if (aborted) {
                producer.abortTransaction();
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer(boolean transaction) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", stack.bootstrapServers()));
        if (transaction) {
            config.put("transactional.id", "test");
        }
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** All committed records of a topic; Kafka knows where the last one ends. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static HttpResponse<String> get(StreamsRuntime app, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + app.httpAddress().getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
