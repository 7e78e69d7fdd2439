package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.avro.Article;
import org.rasid.avro.CountRange;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.ScriptedServer;

class AvroSerializerTest {
    private static final CountRange COUNT = new CountRange(1, -2, 64, List.of());

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldWriteMagicByteSchemaIdAndAvroBinary() {
        server.answers(200, registered(16909060, CountRange.getClassSchema()));
        try (AvroSerializer<CountRange> serializer = serializer(Map.of(), false)) {
            assertThat(serializer.serialize("t", COUNT)).containsExactly(0, 1, 2, 3, 4, 0x02, 0x03, 0x80, 0x01, 0x00);
            assertThat(serializer.serialize("t", null)).isNull();
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldWriteGenericRecordsAsGeneratedOnes() {
        server.answers(200, registered(1, CountRange.getClassSchema()));
        GenericRecord count = new GenericRecordBuilder(CountRange.getClassSchema())
                .set("min", 1)
                .set("max", -2)
                .set("best", 64)
                .set("figures", List.of())
                .build();
        try (AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", server.url()), false);
            byte[] written = serializer.serialize("t", COUNT);
            assertThat(serializer.serialize("t", count)).isEqualTo(written);
            assertThat(serializer.serialize("t", COUNT)).isEqualTo(written);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldWriteGenericDatesAndTimesAsSuchOrAsNumbers() {
        Schema schema = SchemaBuilder.record("Moment")
                .fields()
                .name("on")
                .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                .noDefault()
                .name("at")
                .type(Schema.createUnion(
                        Schema.create(Schema.Type.NULL),
                        LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG))))
                .noDefault()
                .endRecord();
        server.answers(200, registered(1, schema));
        GenericRecord values = new GenericRecordBuilder(schema)
                .set("on", LocalDate.ofEpochDay(5))
                .set("at", Instant.ofEpochMilli(-3))
                .build();
        GenericRecord numbers =
                new GenericRecordBuilder(schema).set("on", 5).set("at", -3L).build();
        try (AvroSerializer<GenericRecord> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", server.url()), false);
            assertThat(serializer.serialize("t", values)).containsExactly(0, 0, 0, 0, 1, 10, 2, 5);
            assertThat(serializer.serialize("t", numbers)).containsExactly(0, 0, 0, 0, 1, 10, 2, 5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, Topic, t-value",
        "true, Topic, t-key",
        "false, Record, org.rasid.avro.CountRange",
        "true, TopicRecord, t-org.rasid.avro.CountRange"
    })
    void shouldNameTheSubjectByTheStrategy(boolean isKey, String strategy, String subject) {
        server.answers(200, registered(1, CountRange.getClassSchema()));
        String key = isKey ? "key.subject.name.strategy" : "value.subject.name.strategy";
        String name = "io.confluent.kafka.serializers.subject." + strategy + "NameStrategy";
        try (AvroSerializer<CountRange> serializer = serializer(Map.of(key, name), isKey)) {
            serializer.serialize("t", COUNT);
        }
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::path)
                .containsExactly("/subjects/" + subject + "/versions", "/schemas/ids/1");
    }

    @Test
    void shouldRefuseAStrategyThatItDoesNotKnow() {
        assertThatThrownBy(() -> serializer(Map.of("value.subject.name.strategy", "com.example.Mine"), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("value.subject.name.strategy", "com.example.Mine", "TopicNameStrategy");
    }

    @Test
    void shouldOnlyLookUpWhereItMayNotRegister() {
        server.answers(404, "{\"error_code\":40403}").answers(200, registered(1, CountRange.getClassSchema()));
        try (AvroSerializer<CountRange> serializer = serializer(Map.of("auto.register.schemas", "false"), false)) {
            assertThatThrownBy(() -> serializer.serialize("t", COUNT))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("topic t", "t-value", "rasid schemas register")
                    .hasCauseInstanceOf(RegistryException.class);
            assertThat(serializer.serialize("t", COUNT)).startsWith(0, 0, 0, 0, 1);
        }
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::path)
                .containsExactly("/subjects/t-value", "/subjects/t-value", "/schemas/ids/1");
    }

    @Test
    void shouldSayWhichTopicARecordDoesNotFit() {
        server.answers(200, registered(1, Article.getClassSchema()));
        Article article = Samples.article();
        article.put(article.getSchema().getField("id").pos(), null);
        try (AvroSerializer<Article> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", server.url()), false);
            assertThatThrownBy(() -> serializer.serialize("t", article))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("topic t", "org.rasid.avro.Article", "does not fit");
        }
    }

    /** The answer to a registration, and to the look at what has the id. */
    private static String registered(int id, Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("schema", schema.toString())
                .toString();
    }

    private AvroSerializer<CountRange> serializer(Map<String, Object> more, boolean isKey) {
        Map<String, Object> settings = new HashMap<>(Map.of("schema.registry.url", server.url()));
        settings.putAll(more);
        AvroSerializer<CountRange> serializer = new AvroSerializer<>();
        serializer.configure(settings, isKey);
        return serializer;
    }
}
