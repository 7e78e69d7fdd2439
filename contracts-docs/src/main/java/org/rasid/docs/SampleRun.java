package org.rasid.docs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.rasid.avro.Article;
import org.rasid.extraction.Extractor;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Rejections;
import org.rasid.producer.source.Rejection;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.TraceContext;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.Extraction;
import org.rasid.streams.topology.Tally;
import org.rasid.streams.topology.TopicSerdes;

/** What Rasid writes for some articles: the real intake and the real topology, without broker and registry. */
final class SampleRun implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-03-15T06:00:00Z");

    /** Not that of these rules, with which every page would change whenever a word is added to them. */
    private static final String RULES_VERSION = HeaderCatalogue.RULES_VERSION.example();

    private final TopicSerdes serdes = TopicSerdes.withoutRegistry();
    private final StoreMemory memory = new StoreMemory(64 << 20);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> articles;
    private final List<Example> records = new ArrayList<>();

    private SampleRun(Path stateDir) {
        Properties properties = StreamsProperties.of(
                StreamsSettings.of(Map.of("bootstrap.servers", "nowhere:1", "state.dir", stateDir.toString())),
                memory,
                stage -> {
                    throw new IllegalStateException("an article of the examples broke the pipeline in " + stage);
                });
        Extraction extraction = new Extraction(Extractor.load()::extract, RULES_VERSION);
        driver = new TopologyTestDriver(
                EventTopology.build(properties, serdes, extraction, Tally.NONE), properties, NOW);
        articles = driver.createInputTopic(
                Topics.ARTICLES_RAW.name(),
                new StringSerializer(),
                serdes.articles().serializer());
    }

    /**
     * All records on all topics but that of dead letters, topic by topic in the order of their writing; without the null
     * values of mentions that are gone.
     *
     * @param jsonLines the articles
     * @param stateDir an empty directory
     */
    static List<Example> records(String jsonLines, Path stateDir) {
        try (SampleRun run = new SampleRun(stateDir)) {
            SampleArticles.admit(jsonLines, NOW).forEach(run::take);
            run.collect(Topics.EVENTS_MENTIONS, run.serdes.mentions().deserializer());
            Topics.allEvents()
                    .forEach(topic -> run.collect(topic, run.serdes.events().deserializer()));
            return List.copyOf(run.records);
        }
    }

    private void take(Admission admission) {
        if (admission instanceof Admission.Refused refused) {
            Rejection rejection = refused.rejection();
            records.add(new Example(
                    Topics.ARTICLES_REJECTED, Rejections.key(rejection), Map.of(), Rejections.toAvro(rejection)));
        } else if (admission instanceof Admission.Accepted accepted) {
            Article article = accepted.article();
            Headers headers = new RecordHeaders();
            TraceContext.PARENT.put(headers, TraceContext.PARENT.example());
            records.add(new Example(Topics.ARTICLES_RAW, article.getId(), texts(headers), article));
            articles.pipeInput(
                    new TestRecord<>(article.getId(), article, headers, Instant.ofEpochMilli(accepted.timestamp())));
        }
    }

    private <T extends SpecificRecord> void collect(TopicSpec topic, Deserializer<T> values) {
        driver.createOutputTopic(topic.name(), new StringDeserializer(), values).readRecordsToList().stream()
                .filter(record -> record.value() != null)
                .map(record -> new Example(topic, record.key(), texts(record.headers()), record.value()))
                .forEach(records::add);
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    @Override
    public void close() {
        driver.close();
        memory.close();
    }
}
