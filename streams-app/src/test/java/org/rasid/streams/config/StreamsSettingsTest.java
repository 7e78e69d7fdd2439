package org.rasid.streams.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.Topics;

class StreamsSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("bootstrap.servers", "broker:9092", "state.dir", "/var/lib/rasid");

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new TreeMap<>(LEAST);
        settings.put(key, value);
        return settings;
    }

    @Test
    void shouldNeedTwoSettingsOnly() {
        StreamsSettings settings = StreamsSettings.of(LEAST);

        assertThat(settings.applicationId()).isEqualTo("rasid");
        assertThat(settings.stateDir()).isEqualTo(Path.of("/var/lib/rasid"));
        assertThat(settings.commitInterval()).hasMillis(25);
        assertThat(settings.threads()).isBetween(1, Topics.PARTITIONS);
        assertThat(settings.httpHost()).isEqualTo("127.0.0.1");
        assertThat(settings.clientSettings()).containsExactly(Map.entry("bootstrap.servers", "broker:9092"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootstrap.servers", "state.dir"})
    void shouldNameAMissingSetting(String key) {
        Map<String, String> settings = new TreeMap<>(LEAST);
        settings.put(key, " ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(settings))
                .withMessageStartingWith(key + " is missing: ");
    }

    @ParameterizedTest
    @CsvSource({
        "num.stream.threads, 0",
        "num.stream.threads, many",
        "commit.interval.ms, -5",
        "commit.interval.ms, 5001",
        "num.standby.replicas, 99",
        "rasid.http.port, 70000",
        "rasid.close.timeout.ms, 1s",
        "rasid.store.memory.bytes, 1",
        "rasid.recent.mentions, 99",
        "application.id, a b"
    })
    void shouldNameABadSetting(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(with(key, value)))
                .withMessageStartingWith(key + " must be ")
                .withMessageEndingWith("'" + value + "'");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnowOrMustNotChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(with("rasid.http.prt", "1")))
                .withMessageContaining("rasid.http.prt")
                .withMessageContaining("spelling");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(with("processing.guarantee", "at_least_once")))
                .withMessageContaining("processing.guarantee");
    }

    @ParameterizedTest
    @CsvSource({
        "main.consumer.auto.offset.reset, latest",
        "isolation.level, read_uncommitted",
        "main.consumer.isolation.level, read_uncommitted",
        "restore.consumer.isolation.level, read_uncommitted"
    })
    void shouldRefuseWhatItMustNotChangeUnderEveryPrefix(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(with(key, value)))
                .withMessageStartingWith(key + " is fixed");
    }

    @Test
    void shouldTakeLongCommitIntervalsWhereTransactionsMayLastTwiceAsLong() {
        Map<String, String> settings = with("commit.interval.ms", "30000");
        settings.put("producer.transaction.timeout.ms", "60000");

        assertThat(StreamsSettings.of(settings).commitInterval()).hasSeconds(30);

        settings.put("producer.transaction.timeout.ms", "59999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(settings))
                .withMessage("commit.interval.ms must be at most half of producer.transaction.timeout.ms, 59999,"
                        + " but is '30000'");

        settings.put("producer.transaction.timeout.ms", "a minute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsSettings.of(settings))
                .withMessageContaining("producer.transaction.timeout.ms");
    }

    @Test
    void shouldPassOnWhatBelongsToClientsAndSerdes() {
        Properties file = new Properties();
        file.putAll(with("rasid.avro.serializer", "x.Y"));
        file.put("schema.registry.url", "http://registry");

        assertThat(StreamsSettings.of(file).clientSettings())
                .containsEntry("rasid.avro.serializer", "x.Y")
                .containsEntry("schema.registry.url", "http://registry")
                .doesNotContainKey("state.dir");
    }

    @Test
    void shouldWaitForARegistryButNotForLongerThanKafkaWaitsForUs() {
        RegistryConfig config = RegistryConfig.parse(StreamsSettings.of(with("schema.registry.url", "http://registry"))
                .serdeSettings());

        assertThat(config.longestCall()).isLessThan(Duration.ofMinutes(5));
        Duration longestPauses = config.longestCall()
                .minus(config.connectTimeout().plus(config.readTimeout()).multipliedBy(config.maxRetries() + 1L));
        assertThat(longestPauses.dividedBy(2))
                .as("shortest time before giving up where connections are refused")
                .isGreaterThan(Duration.ofSeconds(45));
    }

    @Test
    void shouldRegisterSchemasOnlyWhereItIsTold() {
        assertThat(StreamsSettings.of(with("max.retries", "0")).serdeSettings())
                .containsEntry("auto.register.schemas", "false")
                .containsEntry("max.retries", "0");
        assertThat(StreamsSettings.of(with("auto.register.schemas", "true")).serdeSettings())
                .containsEntry("auto.register.schemas", "true");
    }

    @Test
    void shouldMakePropertiesThatKafkaTakes() {
        Map<String, String> given = with("producer.compression.type", "lz4");
        given.put("num.stream.threads", "3");
        try (StoreMemory memory = new StoreMemory(16 << 20)) {
            StreamsConfig config =
                    new StreamsConfig(StreamsProperties.of(StreamsSettings.of(given), memory, stage -> {}));

            assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
            assertThat(config.getBoolean("ensure.explicit.internal.resource.naming"))
                    .isTrue();
            assertThat(config.getBoolean("processing.exception.handler.global.enabled"))
                    .isTrue();
            assertThat(config.getInt("num.stream.threads")).isEqualTo(3);
            assertThat(config.getInt("replication.factor")).isEqualTo(-1);
            assertThat(config.getString("errors.dead.letter.queue.topic.name")).isEqualTo(Topics.ARTICLES_DEAD.name());
            assertThat(config.getClass("default.value.serde")).isNull();
            Map<String, Object> producer = config.getProducerConfigs("p");
            assertThat(producer)
                    .containsEntry("compression.type", "lz4")
                    .containsEntry("max.request.size", Topics.ARTICLES_DEAD.maxMessageBytes())
                    .containsEntry("transaction.timeout.ms", 10_000)
                    .containsEntry("enable.idempotence", true);
            assertThat(config.getMainConsumerConfigs("g", "c", 0))
                    .containsEntry("auto.offset.reset", "earliest")
                    .containsEntry("isolation.level", "read_committed")
                    .containsEntry("max.partition.fetch.bytes", Topics.ARTICLES_RAW.maxMessageBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"50, , 10", "5000, , 100", "1, , 1", "50, 70, 70"})
    void shouldLookForCommitsThatAreDueAlsoWhereNoRecordsCome(String commit, @Nullable String given, long poll) {
        Map<String, String> settings = with("commit.interval.ms", commit);
        if (given != null) {
            settings.put("poll.ms", given);
        }
        try (StoreMemory memory = new StoreMemory(16 << 20)) {
            Properties properties = StreamsProperties.of(StreamsSettings.of(settings), memory, stage -> {});

            assertThat(new StreamsConfig(properties).getLong("poll.ms")).isEqualTo(poll);
        }
    }
}
