package org.rasid.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.serde.AvroJson;
import org.rasid.schemas.serde.RegistryFaults;

/** Generic records, and records written with the latest version of a subject, compared with the genuine serdes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GenericInteropTest {
    @RegisterExtension
    static final ConfluentClassPath CONFLUENT = new ConfluentClassPath();

    private static final Map<String, Object> LATEST =
            Map.of("auto.register.schemas", false, "use.latest.version", true);

    private LocalRegistry registry;

    @BeforeAll
    void startRegistry(@TempDir Path folder) throws IOException {
        registry = LocalRegistry.start(folder, 0);
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(settings(Map.of())))) {
            client.setCompatibility(Compatibility.NONE);
        }
    }

    @AfterAll
    void stopRegistry() throws IOException {
        registry.close();
    }

    static Stream<Arguments> types() {
        return Stream.of(Article.class, Mention.class, Event.class, RejectedArticle.class)
                .flatMap(type -> Stream.of(true, false).map(converting -> Arguments.of(type, converting)));
    }

    @ParameterizedTest(name = "{0}, avro.use.logical.type.converters={1}")
    @MethodSource("types")
    <T extends SpecificRecord> void shouldReadAndWriteTheSameGenericRecords(Class<T> type, boolean converting) {
        String topic = "generic." + converting + "." + type.getSimpleName();
        Map<String, Object> settings =
                settings(Map.of("specific.avro.reader", false, "avro.use.logical.type.converters", converting));
        try (Serializer<Object> writer = Serdes.OURS.serializer(settings);
                Serializer<Object> genuineWriter = Serdes.GENUINE.serializer(settings);
                Deserializer<Object> reader = Serdes.OURS.deserializer(settings);
                Deserializer<Object> genuineReader = Serdes.GENUINE.deserializer(settings)) {
            for (T sample : new SampleRecords(type.getName().hashCode()).of(type, 32)) {
                byte[] written = writer.serialize(topic, sample);
                Object read = reader.deserialize(topic, written);
                Object genuine = genuineReader.deserialize(topic, written);
                assertThat(read).isInstanceOf(GenericRecord.class);
                assertThat(shape(read)).isEqualTo(shape(genuine));
                assertThat(writer.serialize(topic, read)).isEqualTo(written);
                assertThat(writer.serialize(topic, genuine)).isEqualTo(written);
                assertThat(genuineWriter.serialize(topic, read)).isEqualTo(written);
                if (converting) {
                    assertThat(AvroJson.toJson((IndexedRecord) read)).isEqualTo(AvroJson.toJson(sample));
                }
            }
        }
    }

    /** Every value with its class, down to the last one; lists may be of any class. */
    private static String shape(Object value) {
        if (value instanceof IndexedRecord record) {
            StringBuilder shape = new StringBuilder(record.getClass().getName());
            for (Schema.Field field : record.getSchema().getFields()) {
                Object held = record.get(field.pos());
                shape.append(' ').append(field.name()).append('=').append(held == null ? "null" : shape(held));
            }
            return "{" + shape + "}";
        } else if (value instanceof List<?> list) {
            return list.stream().map(GenericInteropTest::shape).toList().toString();
        }
        return value.getClass().getName() + ":" + value;
    }

    @Test
    void shouldWriteWithALatestVersionThatLacksTheLastField() {
        Schema own = RejectedArticle.getClassSchema();
        int id = register(
                "shorter", own, own.getFields().subList(0, own.getFields().size() - 1));
        RejectedArticle sample =
                new SampleRecords(5).of(RejectedArticle.class, 1).get(0);
        try (Serializer<Object> writer = Serdes.OURS.serializer(settings(LATEST));
                Serializer<Object> genuine = Serdes.GENUINE.serializer(settings(LATEST));
                Deserializer<Object> reader =
                        Serdes.GENUINE.deserializer(settings(Map.of("specific.avro.reader", false)))) {
            byte[] written = writer.serialize("shorter", sample);
            assertThat(ByteBuffer.wrap(written).getInt(1)).isEqualTo(id);
            assertThat(genuine.serialize("shorter", sample)).isEqualTo(written);
            assertThat(((GenericRecord) reader.deserialize("shorter", written))
                            .getSchema()
                            .getFields())
                    .hasSize(own.getFields().size() - 1);
        }
    }

    /** The genuine serializer takes fields by their place in the record, and fails here. */
    @Test
    void shouldFillInADefaultThatTheGenuineDeserializerReads() {
        Schema own = RejectedArticle.getClassSchema();
        List<Schema.Field> more = new ArrayList<>(own.getFields());
        more.add(0, new Schema.Field("grade", Schema.create(Schema.Type.INT), "", 7));
        int id = register("longer", own, more);
        RejectedArticle sample =
                new SampleRecords(6).of(RejectedArticle.class, 1).get(0);
        try (Serializer<Object> writer = Serdes.OURS.serializer(settings(LATEST));
                Deserializer<Object> generic =
                        Serdes.GENUINE.deserializer(settings(Map.of("specific.avro.reader", false)));
                Deserializer<Object> specific = Serdes.OURS.deserializer(settings(Map.of()))) {
            byte[] written = writer.serialize("longer", sample);
            assertThat(ByteBuffer.wrap(written).getInt(1)).isEqualTo(id);
            assertThat(((GenericRecord) generic.deserialize("longer", written)).get("grade"))
                    .isEqualTo(7);
            assertThat(specific.deserialize("longer", written)).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @EnumSource(Serdes.class)
    void shouldRefuseALatestVersionThatCannotReadTheRecord(Serdes serdes) {
        Schema own = RejectedArticle.getClassSchema();
        List<Schema.Field> more = new ArrayList<>(own.getFields());
        more.add(new Schema.Field("grade", Schema.create(Schema.Type.INT)));
        register("incompatible", own, more);
        RejectedArticle sample =
                new SampleRecords(7).of(RejectedArticle.class, 1).get(0);
        try (Serializer<Object> writer = serdes.serializer(settings(LATEST))) {
            assertThatThrownBy(() -> writer.serialize("incompatible", sample))
                    .isInstanceOf(SerializationException.class)
                    .satisfies(e -> assertThat(RegistryFaults.isOutage(e)).isFalse());
        }
    }

    /** Registers the record's own schema, and after it one with these fields; returns the id of the latter. */
    private int register(String topic, Schema own, List<Schema.Field> fields) {
        Schema latest = Schema.createRecord(
                own.getName(),
                own.getDoc(),
                own.getNamespace(),
                false,
                fields.stream()
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(settings(Map.of())))) {
            client.register(topic + "-value", own);
            return client.register(topic + "-value", latest);
        }
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("schema.registry.url", registry.url());
        settings.put("avro.remove.java.properties", true);
        return settings;
    }
}
