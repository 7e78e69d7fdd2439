package org.rasid.streams.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.state.ArticleDelta;

/** The real topology on real stores, without broker and registry. */
final class Pipeline implements AutoCloseable {
    static final long PUBLISHED = Instant.parse("2026-03-02T08:00:00Z").toEpochMilli();

    /** On every article that is sent. */
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    final Counts counts = new Counts();
    private final TopicSerdes serdes = TopicSerdes.withoutRegistry();
    private final StoreMemory memory = new StoreMemory(64 << 20);
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> articles;

    Pipeline(Path stateDir, String guarantee) {
        Properties properties = properties(stateDir, memory, counts);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        driver = new TopologyTestDriver(
                EventTopology.build(properties, serdes, Scripted.extraction(), counts),
                properties,
                Instant.parse("2026-03-10T00:00:00Z"));
        articles = driver.createInputTopic(
                Topics.ARTICLES_RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Properties properties(Path stateDir, StoreMemory memory, Counts counts) {
        return StreamsProperties.of(
                StreamsSettings.of(Map.of("bootstrap.servers", "nowhere:1", "state.dir", stateDir.toString())),
                memory,
                counts);
    }

    static Article article(String id, long version, String body) {
        return article(id, version, body, "https://example.org/" + id);
    }

    static Article article(String id, long version, String body, @Nullable String url) {
        return Article.newBuilder()
                .setId(id)
                .setSource("outlet")
                .setUrl(url)
                .setTitle("title")
                .setBody(body)
                .setPublishedAt(Instant.ofEpochMilli(PUBLISHED))
                .setVersion(Instant.ofEpochMilli(version))
                .setContentHash(Integer.toHexString(body.hashCode()))
                .build();
    }

    void send(Article article) {
        send(article.getId(), article);
    }

    void send(@Nullable String key, @Nullable Article article) {
        sendBytes(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                serdes.articles().serializer().serialize("", article),
                PUBLISHED);
    }

    /** Sends an article as {@code rasid redrive} sends it back. */
    void redrive(Article article) {
        TestRecord<byte[], byte[]> record = new TestRecord<>(
                article.getId().getBytes(StandardCharsets.UTF_8),
                serdes.articles().serializer().serialize("", article),
                Instant.ofEpochMilli(PUBLISHED));
        HeaderCatalogue.REDRIVE_ATTEMPTS.put(record.headers(), "1");
        articles.pipeInput(record);
    }

    void delete(String id, long version) {
        sendBytes(id.getBytes(StandardCharsets.UTF_8), null, version);
    }

    /** Sends to the second stage. */
    void sendChange(String block, ArticleDelta change) {
        driver.createInputTopic(
                        EventTopology.mentionsByBlock("rasid"),
                        new StringSerializer(),
                        StateSerdes.articleDelta().serializer())
                .pipeInput(block, change);
    }

    @SuppressWarnings("NullAway") // Kafka takes null for both
    void sendBytes(byte @Nullable [] key, byte @Nullable [] value, long timestamp) {
        TestRecord<byte[], byte[]> record = new TestRecord<>(key, value, Instant.ofEpochMilli(timestamp));
        record.headers().add("foreign", new byte[] {1});
        record.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        articles.pipeInput(record);
    }

    List<TestRecord<String, Mention>> mentions() {
        return read(Topics.EVENTS_MENTIONS, serdes.mentions().deserializer());
    }

    List<TestRecord<String, Event>> events() {
        List<TestRecord<String, Event>> events = new ArrayList<>();
        Topics.allEvents()
                .forEach(topic -> events.addAll(read(topic, serdes.events().deserializer())));
        return events;
    }

    List<TestRecord<String, RejectedArticle>> rejected() {
        return read(Topics.ARTICLES_REJECTED, serdes.rejected().deserializer());
    }

    List<TestRecord<byte[], byte[]>> letters() {
        return driver.createOutputTopic(
                        Topics.ARTICLES_DEAD.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** What a reader of the compacted topic of mentions ends with, since the last call. */
    Map<String, Mention> latestMentions() {
        Map<String, Mention> latest = new TreeMap<>();
        for (TestRecord<String, Mention> record : mentions()) {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), record.value());
            }
        }
        return latest;
    }

    /** The active events that a reader ends with, since the last call. */
    Map<String, Event> activeEvents() {
        Map<String, Event> latest = new TreeMap<>();
        events().forEach(record -> latest.put(record.key(), record.value()));
        latest.values().removeIf(event -> event.getStatus() != EventStatus.ACTIVE);
        return latest;
    }

    Map<String, byte[]> allStores() {
        Map<String, byte[]> content = new HashMap<>();
        for (String store : List.of(Names.BLOCK_MENTIONS_STORE, Names.BLOCK_EVENTS_STORE)) {
            try (var all = driver.<org.apache.kafka.common.utils.Bytes, byte[]>getKeyValueStore(store)
                    .all()) {
                all.forEachRemaining(entry -> content.put(store + entry.key, entry.value));
            }
        }
        return content;
    }

    static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "absent" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private <T> List<TestRecord<String, T>> read(TopicSpec topic, Deserializer<T> values) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), values)
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        memory.close();
    }
}
