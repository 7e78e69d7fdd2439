package org.rasid.bench.pipeline;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;
import org.rasid.avro.Article;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

/**
 * The floor: articles are read and decoded, noted in a store, sent on by block as so many bytes as their mentions take,
 * noted in two stores there, and an event and a mention are written for each. There is no work of Rasid in it.
 */
final class Shape {
    private static final String ARTICLES = "shape-articles";
    private static final String MENTIONS = "shape-mentions";
    private static final String EVENTS = "shape-events";

    private Shape() {}

    /** Takes the bytes that the mentions of an article are written as, by block. */
    static Topology build(
            Properties properties, Serde<Article> articles, Function<String, List<KeyValue<String, byte[]>>> mentions) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        for (String store : List.of(ARTICLES, MENTIONS, EVENTS)) {
            builder.addStateStore(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray()));
        }
        ProcessorSupplier<String, Article, String, byte[]> first = () -> new ShapeStages.First(ARTICLES, mentions);
        ProcessorSupplier<String, byte[], String, byte[]> second = () -> new ShapeStages.Second(MENTIONS, EVENTS);
        KStream<String, byte[]> written = builder.stream(
                        Topics.ARTICLES_RAW.name(),
                        Consumed.with(Serdes.String(), articles).withName("shape-read"))
                .process(first, Named.as("shape-first"), ARTICLES)
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(repartition(properties))
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .process(second, Named.as("shape-second"), MENTIONS, EVENTS);
        TopicSet topics = new TopicSet(Kind.SHAPE.suffix());
        for (String topic : List.of(
                topics.of(Topics.EVENTS_MENTIONS).name(),
                topics.allEvents().get(0).name())) {
            written.to(topic, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("shape-write-" + topic));
        }
        return builder.build(properties);
    }

    /** As the app names it, so that {@link org.rasid.streams.ops.Progress} looks at it. */
    private static String repartition(Properties properties) {
        String application = properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        String topic = EventTopology.mentionsByBlock(application);
        return topic.substring(application.length() + 1, topic.length() - "-repartition".length());
    }
}
