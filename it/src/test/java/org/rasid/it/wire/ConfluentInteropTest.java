package org.rasid.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.it.cluster.FreePort;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.serde.AvroJson;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.RegistryFaults;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfluentInteropTest {
    @RegisterExtension
    static final ConfluentClassPath CONFLUENT = new ConfluentClassPath();

    private static final Map<String, String> OURS = Map.of();
    private static final Map<String, String> GENUINE = Map.of(
            AvroSerdes.SERIALIZER, ConfluentJars.SERIALIZER, AvroSerdes.DESERIALIZER, ConfluentJars.DESERIALIZER);

    private LocalRegistry registry;

    @BeforeAll
    void startRegistry(@TempDir Path folder) throws IOException {
        registry = LocalRegistry.start(folder, 0);
    }

    @AfterAll
    void stopRegistry() throws IOException {
        registry.close();
    }

    static Stream<Arguments> matrix() {
        return Stream.of(Article.class, Mention.class, Event.class, RejectedArticle.class)
                .flatMap(type -> Stream.of("Topic", "Record", "TopicRecord")
                        .flatMap(strategy -> Stream.of(true, false).map(plain -> Arguments.of(type, strategy, plain))));
    }

    @ParameterizedTest(name = "{0}, {1}NameStrategy, avro.remove.java.properties={2}")
    @MethodSource("matrix")
    <T extends SpecificRecord> void shouldWriteTheSameBytesAndReadEachOther(
            Class<T> type, String strategy, boolean plain) {
        long seed = type.getName().hashCode();
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put(
                "value.subject.name.strategy", "io.confluent.kafka.serializers.subject." + strategy + "NameStrategy");
        settings.put("avro.remove.java.properties", plain);
        String topic = "interop." + plain + "." + type.getSimpleName();
        try (Serde<T> ours = serde(type, OURS, settings);
                Serde<T> genuine = serde(type, GENUINE, settings)) {
            for (T sample : new SampleRecords(seed).of(type, 32)) {
                byte[] written = ours.serializer().serialize(topic, sample);
                byte[] genuinely = genuine.serializer().serialize(topic, sample);
                assertThat(written).isEqualTo(genuinely);
                assertThat(ours.deserializer().deserialize(topic, genuinely)).isEqualTo(sample);
                T read = genuine.deserializer().deserialize(topic, written);
                assertThat(AvroJson.toJson(read)).isEqualTo(AvroJson.toJson(sample));
                assertThat(ours.serializer().serialize(topic, read)).isEqualTo(written);
            }
        }
    }

    @Test
    void shouldCoverEveryKindOfDetails() {
        assertThat(new SampleRecords(1).of(Event.class, 32))
                .extracting(event -> event.getDetails() == null
                        ? "null"
                        : ((SpecificRecord) event.getDetails()).getSchema().getName())
                .contains(
                        "StrikeDetails",
                        "TalksDetails",
                        "DeadlineDetails",
                        "ForceMovementDetails",
                        "ThreatDetails",
                        "TruceDetails",
                        "AgreementDetails",
                        "SecurityOperationDetails");
    }

    @Test
    void shouldRunTheGenuineClassesAndOurs() {
        try (Serde<Article> ours = serde(Article.class, OURS, settings());
                Serde<Article> genuine = serde(Article.class, GENUINE, settings())) {
            assertThat(ours.serializer().getClass().getName()).startsWith("org.rasid.");
            assertThat(genuine.serializer().getClass().getName()).isEqualTo(GENUINE.get(AvroSerdes.SERIALIZER));
            assertThat(genuine.deserializer().getClass().getName()).isEqualTo(GENUINE.get(AvroSerdes.DESERIALIZER));
            assertThat(genuine.serializer().getClass().getClassLoader()).isSameAs(CONFLUENT.loader());
        }
    }

    @Test
    void shouldPublishSchemasWithoutJavaProperties() {
        try (Serde<Event> genuine = serde(Event.class, GENUINE, settings());
                RegistryClient client = new RegistryClient(RegistryConfig.parse(settings()))) {
            Event event = new SampleRecords(2).of(Event.class, 1).get(0);
            byte[] written = genuine.serializer().serialize("published", event);
            Schema published = client.latest("published-value").schema();
            assertThat(published.toString()).doesNotContain("avro.java.string");
            assertThat(client.lookUp("published-value", Event.getClassSchema()))
                    .isEqualTo(java.nio.ByteBuffer.wrap(written).getInt(1));
        }
    }

    @ParameterizedTest
    @MethodSource("serdes")
    void shouldFindARegisteredSchemaWhereItMayNotRegister(Map<String, String> serde) {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("auto.register.schemas", false);
        String topic = "strict-" + (serde.isEmpty() ? "ours" : "genuine");
        Article article = new SampleRecords(3).of(Article.class, 1).get(0);
        try (Serde<Article> strict = serde(Article.class, serde, settings);
                RegistryClient client = new RegistryClient(RegistryConfig.parse(settings))) {
            assertThatThrownBy(() -> strict.serializer().serialize(topic, article))
                    .isInstanceOf(SerializationException.class)
                    .satisfies(e -> assertThat(RegistryFaults.isOutage(e)).isFalse());
            int id = client.register(topic + "-value", Article.getClassSchema());
            byte[] written = strict.serializer().serialize(topic, article);
            assertThat(java.nio.ByteBuffer.wrap(written).getInt(1)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @MethodSource("serdes")
    void shouldTellAnOutageFromABadRecord(Map<String, String> serde) throws IOException {
        byte[] unknown = {0, 0x7f, 0, 0, 0, 2};
        try (Serde<Article> up = serde(Article.class, serde, settings())) {
            assertThatThrownBy(() -> up.deserializer().deserialize("t", unknown))
                    .returns(true, RegistryFaults::isRecordFault)
                    .returns(false, RegistryFaults::isOutage);
            assertThatThrownBy(() -> up.deserializer().deserialize("t", new byte[] {1, 2, 3}))
                    .returns(true, RegistryFaults::isRecordFault);
        }
        Map<String, Object> dead =
                Map.of("schema.registry.url", "http://127.0.0.1:" + FreePort.next(), "max.retries", 0);
        Article article = new SampleRecords(4).of(Article.class, 1).get(0);
        try (Serde<Article> down = serde(Article.class, serde, dead)) {
            assertThatThrownBy(() -> down.deserializer().deserialize("t", unknown))
                    .returns(false, RegistryFaults::isRecordFault)
                    .returns(true, RegistryFaults::isOutage);
            assertThatThrownBy(() -> down.serializer().serialize("t", article))
                    .returns(false, RegistryFaults::isRecordFault)
                    .returns(true, RegistryFaults::isOutage);
        }
    }

    static Stream<Map<String, String>> serdes() {
        return Stream.of(OURS, GENUINE);
    }

    private Map<String, Object> settings() {
        return Map.of("schema.registry.url", registry.url());
    }

    private static <T extends SpecificRecord> Serde<T> serde(
            Class<T> type, Map<String, String> classes, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(classes);
        return AvroSerdes.load(type, all, false);
    }
}
