package org.rasid.streams.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/**
 * All settings of the streams app. Kafka's own go by Kafka's names, ours start with {@code rasid.}. What each means, and
 * what it is where it is not set, is in {@link #definition}.
 *
 * @param applicationId {@code application.id}
 * @param bootstrapServers {@code bootstrap.servers}
 * @param stateDir {@code state.dir}
 * @param threads {@code num.stream.threads}
 * @param commitInterval {@code commit.interval.ms}
 * @param standbyReplicas {@code num.standby.replicas}
 * @param httpHost {@code rasid.http.host}
 * @param httpPort {@code rasid.http.port}
 * @param closeTimeout {@code rasid.close.timeout.ms}
 * @param storeMemory {@code rasid.store.memory.bytes}
 * @param recentMentions {@code rasid.recent.mentions}
 * @param cloudEventsSource {@code rasid.cloudevents.source}
 * @param topics {@code rasid.topics.suffix}
 * @param others all other settings, for the Kafka clients and the serdes
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDir,
        int threads,
        Duration commitInterval,
        int standbyReplicas,
        String httpHost,
        int httpPort,
        Duration closeTimeout,
        long storeMemory,
        int recentMentions,
        URI cloudEventsSource,
        TopicSet topics,
        Map<String, String> others) {
    /** Name of the setting {@code httpHost}. */
    public static final String HTTP_HOST = "rasid.http.host";

    /** Name of the setting {@code httpPort}. */
    public static final String HTTP_PORT = "rasid.http.port";

    /** Name of the setting {@code recentMentions}. */
    public static final String RECENT_MENTIONS = "rasid.recent.mentions";

    /** Name of the setting {@code cloudEventsSource}. */
    public static final String CLOUDEVENTS_SOURCE = "rasid.cloudevents.source";

    /** Name of the setting {@code topics}. */
    public static final String TOPICS_SUFFIX = "rasid.topics.suffix";

    /** What {@code recentMentions} is where it is not set. */
    public static final int DEFAULT_RECENT_MENTIONS = 5_000;

    /** When brokers end a transaction that is not committed. */
    private static final String TRANSACTION_TIMEOUT = "producer.transaction.timeout.ms";

    /** What Kafka Streams makes of it where it is not set. */
    private static final int DEFAULT_TRANSACTION_TIMEOUT = 10_000;

    /** Settings of {@link org.rasid.schemas.serde.AvroSerdes}. */
    private static final String SERDES = "rasid.avro.";

    /**
     * As {@link #FIXED}, also with a prefix, under which Kafka lets it through: from another start than the first record
     * articles would be skipped, and at another level what was never committed would be read.
     */
    private static final List<String> FIXED_ANYWHERE = List.of("auto.offset.reset", "isolation.level");

    /** What correctness or the promises of this app rest on; not for changing. */
    private static final Set<String> FIXED = Set.of(
            "processing.guarantee",
            "ensure.explicit.internal.resource.naming",
            "topology.optimization",
            "group.protocol",
            "deserialization.exception.handler",
            "processing.exception.handler",
            "production.exception.handler",
            "errors.dead.letter.queue.topic.name",
            "rocksdb.config.setter",
            "default.key.serde",
            "default.value.serde",
            "dsl.store.format");

    public StreamsSettings {
        others = Map.copyOf(others);
        try {
            StreamsDefinition.checkGroup("application.id", applicationId);
            checkCommitInterval(commitInterval.toMillis(), others);
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        for (String key : others.keySet()) {
            if (key.startsWith("rasid.") && !key.startsWith(SERDES)) {
                throw new IllegalArgumentException(key + " is not a setting of the streams app: check its spelling");
            }
            if (FIXED.contains(key) || FIXED_ANYWHERE.stream().anyMatch(key::endsWith)) {
                throw new IllegalArgumentException(key + " is fixed by the streams app: remove the setting");
            }
        }
    }

    /** Parses settings; throws {@link IllegalArgumentException} with the key in the message. */
    public static StreamsSettings of(Map<String, String> settings) {
        try {
            return read(new SettingsReader(definition(), settings));
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static StreamsSettings read(SettingsReader in) {
        String applicationId = in.text("application.id");
        Object threads = in.optional("num.stream.threads");
        return new StreamsSettings(
                applicationId,
                in.text("bootstrap.servers"),
                path(in.text("state.dir")),
                threads == null ? defaultThreads() : (Integer) threads,
                in.millis("commit.interval.ms"),
                in.count("num.standby.replicas"),
                in.text(HTTP_HOST),
                in.count(HTTP_PORT),
                in.millis("rasid.close.timeout.ms"),
                in.number("rasid.store.memory.bytes"),
                in.count(RECENT_MENTIONS),
                source(in.optional(CLOUDEVENTS_SOURCE), applicationId),
                topics(in.text(TOPICS_SUFFIX)),
                in.left());
    }

    /** What it reads itself, with defaults and meanings. All others go to the Kafka clients and the serdes. */
    public static ConfigDef definition() {
        return StreamsDefinition.get();
    }

    /** A transaction that takes about as long as its timeout may be ended by the brokers before it is committed. */
    private static void checkCommitInterval(long millis, Map<String, String> others) {
        String given = others.getOrDefault(TRANSACTION_TIMEOUT, String.valueOf(DEFAULT_TRANSACTION_TIMEOUT));
        int timeout = (Integer) ConfigDef.parseType(TRANSACTION_TIMEOUT, given, ConfigDef.Type.INT);
        if (millis > timeout / 2) {
            throw new ConfigException("commit.interval.ms must be at most half of " + TRANSACTION_TIMEOUT + ", "
                    + timeout + ", but is '" + millis + "'");
        }
    }

    private static int defaultThreads() {
        return Math.min(Runtime.getRuntime().availableProcessors(), Topics.PARTITIONS);
    }

    /** As {@link #of(Map)}, from a file's properties. */
    public static StreamsSettings of(Properties settings) {
        Map<String, String> map = new TreeMap<>();
        settings.stringPropertyNames().forEach(key -> map.put(key, settings.getProperty(key)));
        return of(map);
    }

    /** Settings for a client beside the app, such as an admin client, or one that looks once at the registry. */
    public Map<String, String> clientSettings() {
        Map<String, String> client = new TreeMap<>(others);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }

    /** Settings for the serdes, with {@link RegistrySettings#FOR_LONG_RUNS} where they say nothing. */
    public Map<String, String> serdeSettings() {
        Map<String, String> serdes = new TreeMap<>(RegistrySettings.FOR_LONG_RUNS);
        serdes.putAll(clientSettings());
        return serdes;
    }

    /** What {@code cloudEventsSource} is where it is not set. */
    public static URI cloudEventsSource(String applicationId) {
        return URI.create("urn:rasid:streams:" + applicationId);
    }

    private static URI source(@Nullable Object given, String applicationId) {
        if (given == null) {
            return cloudEventsSource(applicationId);
        }
        try {
            return new URI(given.toString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(CLOUDEVENTS_SOURCE + " is not a URI reference: '" + given + "'", e);
        }
    }

    private static TopicSet topics(String suffix) {
        try {
            return new TopicSet(suffix);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(TOPICS_SUFFIX + ": " + e.getMessage(), e);
        }
    }

    private static Path path(String stateDir) {
        try {
            return Path.of(stateDir);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("state.dir is not a path: '" + stateDir + "'", e);
        }
    }

    /** Without the values of settings, which may be secrets. */
    @Override
    public String toString() {
        return "application id " + applicationId + " at " + bootstrapServers + ", topics " + topics + ", state in "
                + stateDir + ", others " + new TreeSet<>(others.keySet());
    }
}
