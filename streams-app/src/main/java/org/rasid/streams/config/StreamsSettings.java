package org.rasid.streams.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/**
 * All settings of the streams app. Kafka's own go by Kafka's names, ours start with {@code rasid.}.
 *
 * @param applicationId {@code application.id}: group, and prefix of internal topics and transactions; default rasid
 * @param bootstrapServers {@code bootstrap.servers}
 * @param stateDir {@code state.dir}: where stores are kept between runs; one for each instance
 * @param threads {@code num.stream.threads}: 1 to 64; default: one for each processor, at most one for each partition
 * @param commitInterval {@code commit.interval.ms}: how long results wait before they are seen; default 100
 * @param standbyReplicas {@code num.standby.replicas}: default 0
 * @param httpHost {@code rasid.http.host}: address of health and metrics; default 127.0.0.1
 * @param httpPort {@code rasid.http.port}: default 0, any free port
 * @param closeTimeout {@code rasid.close.timeout.ms}: how long a shutdown may take; default 30000
 * @param storeMemory {@code rasid.store.memory.bytes}: off-heap memory of all stores together; default 256 MiB
 * @param recentMentions {@code rasid.recent.mentions}: mentions that each partition keeps decoded on the heap, with
 *     what the index says of them and the links between them, some 10 KB each; default 10000
 * @param cloudEventsSource {@code rasid.cloudevents.source}: header {@code ce_source} of the events, a URI reference;
 *     default {@code urn:rasid:streams:} with the application id
 * @param topics {@code rasid.topics.suffix}: the topics that it writes; default the live ones
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
    /** Name of the setting {@code recentMentions}. */
    public static final String RECENT_MENTIONS = "rasid.recent.mentions";

    /** Name of the setting {@code cloudEventsSource}. */
    public static final String CLOUDEVENTS_SOURCE = "rasid.cloudevents.source";

    /** Name of the setting {@code topics}. */
    public static final String TOPICS_SUFFIX = "rasid.topics.suffix";

    /** What {@code recentMentions} is where it is not set. */
    public static final int DEFAULT_RECENT_MENTIONS = 5_000;

    /** Settings of {@link org.rasid.schemas.serde.AvroSerdes}. */
    private static final String SERDES = "rasid.avro.";

    private static final long MEBIBYTE = 1 << 20;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    /** From another start than the first record, articles would be skipped; Kafka takes it under several prefixes. */
    private static final String START_OFFSET = "auto.offset.reset";

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
        checkGroup(applicationId);
        for (String key : others.keySet()) {
            if (key.startsWith("rasid.") && !key.startsWith(SERDES)) {
                throw new IllegalArgumentException(key + " is not a setting of the streams app: check its spelling");
            }
            if (FIXED.contains(key) || key.endsWith(START_OFFSET)) {
                throw new IllegalArgumentException(key + " is fixed by the streams app: remove the setting");
            }
        }
    }

    /** Parses settings; throws {@link IllegalArgumentException} with the key in the message. */
    public static StreamsSettings of(Map<String, String> settings) {
        SettingsReader in = new SettingsReader(settings);
        String applicationId = checkGroup(in.text("application.id", "rasid"));
        int processors = Runtime.getRuntime().availableProcessors();
        return new StreamsSettings(
                applicationId,
                in.required("bootstrap.servers", "give the address of the brokers, for example localhost:9092"),
                path(in.required("state.dir", "give a directory that lasts, one for each instance")),
                in.count("num.stream.threads", Math.min(processors, Topics.PARTITIONS), 1, 64),
                in.millis("commit.interval.ms", 100, 1, DAY_MILLIS),
                in.count("num.standby.replicas", 0, 0, 10),
                in.text("rasid.http.host", "127.0.0.1"),
                in.count("rasid.http.port", 0, 0, 65535),
                in.millis("rasid.close.timeout.ms", 30_000, 1, DAY_MILLIS),
                in.number("rasid.store.memory.bytes", 256 * MEBIBYTE, 16 * MEBIBYTE, Long.MAX_VALUE),
                in.count(RECENT_MENTIONS, DEFAULT_RECENT_MENTIONS, 100, 1_000_000),
                source(in.optional(CLOUDEVENTS_SOURCE), applicationId),
                topics(in.text(TOPICS_SUFFIX, "")),
                in.left());
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

    /**
     * Settings for the serdes, with what suits an app that runs for long where they say nothing: schemas are registered
     * by an operator, and a registry that is away for half a minute or more is waited for. A call waits for less than
     * the five minutes after which Kafka takes a consumer for dead.
     */
    public Map<String, String> serdeSettings() {
        Map<String, String> serdes = new TreeMap<>();
        serdes.put("auto.register.schemas", "false");
        serdes.put("http.connect.timeout.ms", "5000");
        serdes.put("http.read.timeout.ms", "10000");
        serdes.put("max.retries", "12");
        serdes.put("retries.wait.ms", "1000");
        serdes.put("retries.max.wait.ms", "10000");
        serdes.putAll(clientSettings());
        return serdes;
    }

    /** What {@code cloudEventsSource} is where it is not set. */
    public static URI cloudEventsSource(String applicationId) {
        return URI.create("urn:rasid:streams:" + applicationId);
    }

    private static String checkGroup(String applicationId) {
        if (!GROUP.matcher(applicationId).matches()) {
            throw new IllegalArgumentException(
                    "application.id must be 1 to 200 of the characters a-z A-Z 0-9 . _ - but is '" + applicationId
                            + "'");
        }
        return applicationId;
    }

    private static URI source(@Nullable String given, String applicationId) {
        if (given == null) {
            return cloudEventsSource(applicationId);
        }
        try {
            return new URI(given);
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
