package org.rasid.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** A cluster on which every release before wrote is upgraded: articles and events of then are there before this build. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class UpgradeTest {
    private static final Path SAMPLE = Path.of("..", "sample", "articles.jsonl");

    /** Of the one type that the sample has no event of. */
    private static final Path THREAT =
            Path.of("src", "test", "resources", "org", "rasid", "it", "contract", "threat.jsonl");

    private LocalStack stack;
    private Cluster cluster;
    private RegistryClient registry;
    private final Map<TopicSpec, List<ConsumerRecord<byte[], byte[]>>> read = new HashMap<>();

    @BeforeAll
    void upgrade(@TempDir Path folder) throws Exception {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack);
        registry = new RegistryClient(RegistryConfig.parse(cluster.client()));
        succeed("topics", "apply");
        for (ReleasedSchemas release : ReleasedSchemas.all()) {
            writeAs(release);
        }
        succeed("schemas", "register");
        succeed("schemas", "check");
        succeed("schemas", "diff");
        try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
            succeed("ingest", SAMPLE.toString(), THREAT.toString());
            streams.awaitCaughtUp();
        }
        for (TopicSpec topic : Topics.all()) {
            read.put(topic, Records.all(cluster, topic));
        }
    }

    @AfterAll
    void stop() {
        registry.close();
        stack.close();
    }

    static Stream<ReleasedSchemas> releases() throws IOException {
        return ReleasedSchemas.all().stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void shouldReadWhatTheReleaseWrote(ReleasedSchemas release) throws Exception {
        Rasid.Result watch = cluster.rasid().run("watch", "--once", "--json", "--from", "beginning");
        assertThat(watch.exitCode()).as(watch.err()).isZero();
        assertThat(watch.out()).contains("\"id\":\"" + eventOf(release) + "\"");
        assertThat(watch.out()).contains("\"articleId\":\"" + articleOf(release) + "\"");
        assertThat(read.get(Topics.ARTICLES_DEAD)).isEmpty();
        assertThat(read.get(Topics.ARTICLES_REJECTED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void shouldBeReadByConsumersOfTheRelease(ReleasedSchemas release) throws Exception {
        for (TopicSpec topic : Topics.all()) {
            Schema current = topic.valueSchema();
            if (current == null || !release.has(current)) {
                continue;
            }
            Schema reader = release.of(current);
            List<ConsumerRecord<byte[], byte[]>> records = records(topic);
            if (!topic.equals(Topics.ARTICLES_REJECTED)) {
                assertThat(records).as(topic.name()).isNotEmpty();
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.value() != null) {
                    GenericRecord value = ReleasedSchemas.read(record.value(), reader, registry);
                    assertThat(value.get("id")).hasToString(new String(record.key(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** As the software development kit of CloudEvents reads them. */
    @Test
    void shouldBeCloudEvents() {
        List<String> ids = new ArrayList<>();
        for (TopicSpec topic : Topics.allEvents()) {
            for (ConsumerRecord<byte[], byte[]> record : written(topic)) {
                CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
                assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
                assertThat(event.getSubject()).isEqualTo(new String(record.key(), StandardCharsets.UTF_8));
                assertThat(event.getType()).startsWith("org.rasid.");
                assertThat(event.getSource()).hasToString("urn:rasid:streams:rasid");
                assertThat(event.getTime()).isNotNull();
                assertThat(event.getDataSchema()).isNotNull();
                assertThat(event.getDataContentType()).isEqualTo("application/avro");
                assertThat(event.getData().toBytes()).isEqualTo(record.value());
                ids.add(event.getId());
            }
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void shouldCarryTheHeadersOfTheCatalogueAndTheTraceOfTheArticle() {
        Map<String, String> traces = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> article : records(Topics.ARTICLES_RAW)) {
            String origin = article.topic() + "/" + article.partition() + "/" + article.offset();
            header(article, "traceparent").forEach(trace -> traces.put(origin, trace));
        }
        assertThat(traces).isNotEmpty();
        List<TopicSpec> topics = new ArrayList<>(Topics.allEvents());
        topics.add(Topics.EVENTS_MENTIONS);
        for (TopicSpec topic : topics) {
            for (ConsumerRecord<byte[], byte[]> record : written(topic)) {
                for (HeaderSpec header : HeaderCatalogue.of(topic)) {
                    assertThat(header(record, header.name()))
                            .as("%s on %s", header.name(), topic.name())
                            .hasSizeBetween(header.always() ? 1 : 0, 1);
                }
                String trace = traces.get(header(record, "rasid-origin").get(0));
                assertThat(header(record, "traceparent")).isEqualTo(trace == null ? List.of() : List.of(trace));
            }
        }
    }

    /** The records that this build wrote: those of releases have none of its headers. */
    private List<ConsumerRecord<byte[], byte[]>> written(TopicSpec topic) {
        List<ConsumerRecord<byte[], byte[]>> written = records(topic).stream()
                .filter(record -> record.headers().lastHeader("rasid-origin") != null)
                .toList();
        assertThat(written).as(topic.name()).isNotEmpty();
        return written;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(TopicSpec topic) {
        return read.getOrDefault(topic, List.of());
    }

    private static List<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        List<String> values = new ArrayList<>();
        record.headers()
                .headers(name)
                .forEach(header -> values.add(new String(header.value(), StandardCharsets.UTF_8)));
        return values;
    }

    private void writeAs(ReleasedSchemas release) throws Exception {
        for (TopicSpec topic : Topics.all()) {
            Schema current = topic.valueSchema();
            if (current != null && release.has(current)) {
                registry.register(topic.subject().orElseThrow(), release.of(current));
            }
        }
        TopicSpec strikes = Topics.events(EventType.STRIKE);
        Schema event = release.of(Event.getClassSchema());
        Schema article = release.of(Article.getClassSchema());
        Records.send(
                cluster,
                List.of(
                        record(Topics.ARTICLES_RAW, article(article, articleOf(release))),
                        record(strikes, event(event, eventOf(release)))));
    }

    private ProducerRecord<byte[], byte[]> record(TopicSpec topic, GenericRecord value) throws IOException {
        int id = registry.lookUp(topic.subject().orElseThrow(), value.getSchema());
        byte[] key = value.get("id").toString().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic.name(), key, ReleasedSchemas.write(value, id));
    }

    private static GenericRecord article(Schema schema, String id) {
        return new GenericRecordBuilder(schema)
                .set("id", id)
                .set("source", "وكالة قديمة")
                .set("title", "قصف مدفعي على قرية في شمال سوريا")
                .set("body", "قصفت المدفعية التركية الأحد قرية في ريف حلب شمالي سوريا.")
                .set("publishedOn", (int) LocalDate.of(2026, 2, 1).toEpochDay())
                .set("version", Instant.parse("2026-02-01T10:00:00Z").toEpochMilli())
                .set("contentHash", "0".repeat(64))
                .build();
    }

    private static GenericRecord event(Schema schema, String id) {
        return new GenericRecordBuilder(schema)
                .set("id", id)
                .set("type", new GenericData.EnumSymbol(schema.getField("type").schema(), "STRIKE"))
                .set(
                        "status",
                        new GenericData.EnumSymbol(schema.getField("status").schema(), "ACTIVE"))
                .build();
    }

    private static String articleOf(ReleasedSchemas release) {
        return "article-of-" + release;
    }

    private static String eventOf(ReleasedSchemas release) {
        return "event-of-" + release;
    }

    private void succeed(String... command) throws IOException, InterruptedException {
        Rasid.Result result = cluster.rasid().run(command);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }
}
