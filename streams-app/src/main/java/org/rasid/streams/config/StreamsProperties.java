package org.rasid.streams.config;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.error.DeadLetterListener;
import org.rasid.streams.error.ProcessingFailures;
import org.rasid.streams.error.ProductionFailures;

/** The settings as Kafka Streams takes them. */
public final class StreamsProperties {
    /** The largest record we write: a dead letter, which holds a whole article. */
    private static final int MAX_RECORD = Topics.ARTICLES_DEAD.maxMessageBytes();

    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
    private static final int RECORDS_IN_MEMORY = 250;

    /** Default of {@code poll.ms}. */
    private static final long KAFKAS_POLL_MILLIS = 100;

    private StreamsProperties() {}

    /**
     * All properties of a Kafka Streams instance. There are no default serdes: a forgotten one fails when the topology
     * is built.
     */
    public static Properties of(StreamsSettings settings, StoreMemory memory, DeadLetterListener letters) {
        Properties p = new Properties();
        defaults(p);
        p.put(StreamsConfig.POLL_MS_CONFIG, pollMillis(settings.commitInterval()));
        p.putAll(settings.others());

        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());

        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // Serdes of ours never fail to read: see Incoming. Nothing may be skipped beside them.
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class);
        // The default warns on every start; Kafka deprecates the constant before the setting.
        p.put("processing.exception.handler.global.enabled", true);
        p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFailures.class);
        p.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                settings.topics().of(Topics.ARTICLES_DEAD).name());
        p.put(DeadLetterListener.SETTING, letters);
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
        p.put(StoreMemory.SETTING, memory);
        p.put(StreamsSettings.CLOUDEVENTS_SOURCE, settings.cloudEventsSource().toString());
        p.put(StreamsSettings.TOPICS_SUFFIX, settings.topics().suffix());
        p.put(StreamsSettings.RECENT_MENTIONS, settings.recentMentions());
        return p;
    }

    /**
     * How long a thread waits for records before it looks whether a commit is due: without records to wake it, that much
     * is added to the commit interval.
     */
    private static long pollMillis(Duration commitInterval) {
        return Math.max(1, Math.min(KAFKAS_POLL_MILLIS, commitInterval.toMillis() / 5));
    }

    /** What a setting of the same name overrides. */
    private static void defaults(Properties p) {
        // -1: as the brokers say.
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        p.put(StreamsConfig.METRICS_RECORDING_LEVEL_CONFIG, "INFO");
        // Articles may be 8 MiB each, so few of them are held in memory.
        p.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_IN_MEMORY);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_IN_MEMORY);
        p.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Topics.ARTICLES_RAW.maxMessageBytes());
        // A killed instance holds its partitions for this long.
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        // A broker that stands still is asked no longer than a transaction lasts (Kafka's 30 seconds are in vain then).
        p.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_RECORD);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 8L * MAX_RECORD);
        // Clients of every language read gzip; zstd needs a native library that JavaScript clients lack.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG), 1);
        // Changelogs hold the state of articles with very many mentions.
        p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), String.valueOf(MAX_RECORD));
    }
}
