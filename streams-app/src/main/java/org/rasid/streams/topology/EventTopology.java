package org.rasid.streams.topology;

import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.error.Incoming;
import org.rasid.streams.error.IncomingSerde;
import org.rasid.streams.state.ArticleDelta;

/** The way of an article: extraction, then, by block, deduplication. */
public final class EventTopology {
    private EventTopology() {}

    /** The internal topic between the two stages. */
    public static String mentionsByBlock(String applicationId) {
        return applicationId + "-" + Names.MENTIONS_BY_BLOCK + "-repartition";
    }

    /** The internal topics that the stores are restored from. */
    public static List<String> changelogs(String applicationId) {
        return Stream.of(Names.ARTICLE_STATE_STORE, Names.BLOCK_MENTIONS_STORE, Names.BLOCK_EVENTS_STORE)
                .map(store -> applicationId + "-" + store + "-changelog")
                .toList();
    }

    /** The changelog among them that tells what was published under each event id. */
    public static String eventsChangelog(String applicationId) {
        return applicationId + "-" + Names.BLOCK_EVENTS_STORE + "-changelog";
    }

    /** The topology under the given properties, which must be those that it is run with. */
    public static Topology build(Properties properties, TopicSerdes serdes, Extraction extraction, Tally tally) {
        // Kafka checks that all is named only where the builder is given the configuration.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));

        TopicSet topics = new TopicSet(properties.getProperty(StreamsSettings.TOPICS_SUFFIX, ""));

        KStream<String, SpecificRecord> extracted = builder.stream(
                        Topics.ARTICLES_RAW.name(),
                        Consumed.with(Serdes.String(), new IncomingSerde<>(serdes.articles()))
                                .withName(Names.READ_ARTICLES)
                                .withTimestampExtractor(new RecordTime()))
                .process(new ExtractMentions(extraction, tally), Named.as(Names.EXTRACT_MENTIONS));

        extracted
                .filter((key, value) -> value instanceof RejectedArticle, Named.as(Names.SELECT_REJECTED))
                .mapValues(RejectedArticle.class::cast, Named.as(Names.AS_REJECTED))
                .to(
                        topics.of(Topics.ARTICLES_REJECTED).name(),
                        Produced.with(Serdes.String(), serdes.rejected()).withName(Names.WRITE_REJECTED));

        KStream<String, SpecificRecord> deduplicated = extracted
                .filter((key, value) -> value instanceof ArticleDelta, Named.as(Names.SELECT_DELTAS))
                .mapValues(EventTopology::incoming, Named.as(Names.AS_DELTAS))
                .repartition(Repartitioned.with(Serdes.String(), new IncomingSerde<>(StateSerdes.articleDelta()))
                        .withName(Names.MENTIONS_BY_BLOCK)
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .process(
                        new DeduplicateEvents(
                                new OutgoingHeaders(extraction.rulesVersion(), source(properties)),
                                tally,
                                recentMentions(properties)),
                        Named.as(Names.DEDUPLICATE_EVENTS));

        deduplicated
                .filter((key, value) -> value instanceof Event, Named.as(Names.SELECT_EVENTS))
                .mapValues(Event.class::cast, Named.as(Names.AS_EVENTS))
                .to(
                        new EventTopic(topics),
                        Produced.with(Serdes.String(), serdes.events()).withName(Names.WRITE_EVENTS));

        deduplicated
                .filterNot((key, value) -> value instanceof Event, Named.as(Names.SELECT_MENTIONS))
                .mapValues(Mention.class::cast, Named.as(Names.AS_MENTIONS))
                .to(
                        topics.of(Topics.EVENTS_MENTIONS).name(),
                        Produced.with(Serdes.String(), serdes.mentions()).withName(Names.WRITE_MENTIONS));

        return builder.build(properties);
    }

    private static Incoming<ArticleDelta> incoming(SpecificRecord delta) {
        return new Incoming.Read<>((ArticleDelta) delta);
    }

    private static URI source(Properties properties) {
        Object given = properties.get(StreamsSettings.CLOUDEVENTS_SOURCE);
        return given == null
                ? StreamsSettings.cloudEventsSource(properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG))
                : URI.create(given.toString());
    }

    private static int recentMentions(Properties properties) {
        return properties.get(StreamsSettings.RECENT_MENTIONS) instanceof Integer most
                ? most
                : StreamsSettings.DEFAULT_RECENT_MENTIONS;
    }
}
