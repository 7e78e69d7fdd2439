package org.rasid.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.rasid.avro.Article;
import org.rasid.avro.Mention;
import org.rasid.bench.Published;
import org.rasid.bench.dedup.ManyEvents;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.MentionMapping;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;

/** What runs in a pass. */
interface App extends AutoCloseable {
    /** False: it failed, or was not in time. */
    boolean awaitReady(Duration timeout) throws InterruptedException;

    /** Whether it has stopped within the time. */
    boolean awaitStopped(Duration timeout) throws InterruptedException;

    @Override
    void close();

    static App start(Settings settings) {
        Extractor extractor = Extractor.load();
        List<Published> articles = settings.kind() == Kind.RASID
                ? List.of()
                : settings.files().stream()
                        .flatMap(file -> Published.read(file).stream())
                        .toList();
        return switch (settings.kind()) {
            case RASID -> rasid(settings, new Extraction(extractor::extract, extractor.rulesVersion()));
            case KNOWN ->
                rasid(settings, new Extraction(new KnownMentions(extractor, articles)::of, extractor.rulesVersion()));
            case MANY -> rasid(settings, new Extraction(App::many, "bench"));
            case SHAPE -> shape(settings.streams(), mentions(extractor, articles));
        };
    }

    private static Outcome many(org.rasid.extraction.Article article) {
        return new Outcome.Extracted(ManyEvents.mentions(History.number(article.id())));
    }

    private static App rasid(Settings settings, Extraction extraction) {
        StreamsRuntime app = StreamsApp.start(settings.streams(), extraction);
        return new App() {
            @Override
            public boolean awaitReady(Duration timeout) throws InterruptedException {
                return app.awaitReady(timeout);
            }

            @Override
            public boolean awaitStopped(Duration timeout) throws InterruptedException {
                return app.awaitStopped(timeout);
            }

            @Override
            public void close() {
                app.close();
            }
        };
    }

    private static App shape(StreamsSettings settings, List<List<KeyValue<String, byte[]>>> mentions) {
        StoreMemory memory = new StoreMemory(settings.storeMemory());
        Properties properties = StreamsProperties.of(settings, memory, stage -> {});
        Map<String, Object> serdes = new HashMap<>(settings.serdeSettings());
        KafkaStreams streams = new KafkaStreams(
                Shape.build(
                        properties,
                        AvroSerdes.load(Article.class, serdes, false),
                        id -> mentions.get(History.number(id))),
                properties);
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                ready.countDown();
            } else if (now.hasCompletedShutdown()) {
                stopped.countDown();
            }
        });
        streams.start();
        return new App() {
            @Override
            public boolean awaitReady(Duration timeout) throws InterruptedException {
                return ready.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public boolean awaitStopped(Duration timeout) throws InterruptedException {
                return stopped.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                streams.close();
                memory.close();
            }
        };
    }

    /** For each article its mentions as the app writes them, by block. */
    private static List<List<KeyValue<String, byte[]>>> mentions(Extractor extractor, List<Published> articles) {
        List<List<KeyValue<String, byte[]>>> all = new ArrayList<>();
        Serializer<Mention> values = new InternalSerde<>(Mention.class).serializer();
        for (Published published : articles) {
            List<KeyValue<String, byte[]>> written = new ArrayList<>();
            if (extractor.extract(published.article()) instanceof Outcome.Extracted extracted) {
                for (SourcedMention mention : MentionIds.source(
                        published.article().id(),
                        published.source(),
                        null,
                        published.at(),
                        extractor.rulesVersion(),
                        extracted.mentions())) {
                    written.add(KeyValue.pair(
                            mention.block(), values.serialize("bench", MentionMapping.toAvro(mention, null))));
                }
            }
            all.add(written);
        }
        return all;
    }
}
