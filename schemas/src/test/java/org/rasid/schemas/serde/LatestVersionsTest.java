package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
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
import org.rasid.schemas.registry.ScriptedServer;

class LatestVersionsTest {
    private static final Schema OWN = CountRange.getClassSchema();
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
    void shouldWriteTheRecordAsItIsWhereTheLatestVersionIsItsSchema() {
        server.answers(200, latest(OWN.toString().replace("Lowest", "Least")));
        try (AvroSerializer<IndexedRecord> serializer = serializer(Map.of())) {
            assertThat(serializer.serialize("t", COUNT)).containsExactly(0, 0, 0, 0, 5, 0x02, 0x03, 0x80, 0x01, 0x00);
            assertThat(serializer.serialize("t", COUNT)).startsWith(0, 0, 0, 0, 5);
        }
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::path)
                .containsExactly("/subjects/t-value/versions/latest");
    }

    @Test
    void shouldFillInDefaultsAndLeaveOutWhatTheLatestVersionLacks() {
        server.answers(200, latest("""
                {"type": "record", "name": "CountRange", "namespace": "org.rasid.avro", "fields": [
                  {"name": "unit", "type": ["null", "string"], "default": null},
                  {"name": "source", "type": "string", "default": "wire"},
                  {"name": "best", "type": "long"},
                  {"name": "least", "type": "int", "aliases": ["min"]}]}"""));
        byte[] expected = {0, 0, 0, 0, 5, 0, 8, 'w', 'i', 'r', 'e', (byte) 0x80, 1, 2};
        try (AvroSerializer<IndexedRecord> serializer = serializer(Map.of())) {
            assertThat(serializer.serialize("t", COUNT)).isEqualTo(expected);
            assertThat(serializer.serialize(
                            "t",
                            new GenericRecordBuilder(OWN)
                                    .set("min", 1)
                                    .set("max", -2)
                                    .set("best", 64)
                                    .set("figures", List.of())
                                    .build()))
                    .isEqualTo(expected);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"name\":\"best\",\"type\":\"int\"', '\"name\":\"best\",\"type\":\"boolean\"', TYPE_MISMATCH",
        "'\"name\":\"best\"', '\"name\":\"voices\"', READER_FIELD_MISSING_DEFAULT_VALUE",
        "'\"name\":\"CountRange\"', '\"name\":\"Invoice\"', NAME_MISMATCH"
    })
    void shouldRefuseALatestVersionThatCannotReadTheRecords(String part, String other, String fault) {
        server.answers(200, latest(changed(OWN, part, other)));
        try (AvroSerializer<IndexedRecord> serializer = serializer(Map.of())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> serializer.serialize("t", COUNT))
                        .isInstanceOf(SerializationException.class)
                        .hasMessageContainingAll(
                                "t-value", "latest version, 3", fault, "latest.compatibility.strict", "CountRange");
            }
        }
    }

    @Test
    void shouldTryWithEachRecordWhereItIsNotStrict() {
        String dated = "{\"type\":\"int\",\"logicalType\":\"date\"}";
        server.answers(
                200,
                latest(changed(Article.getClassSchema(), "\"type\":[\"null\"," + dated + "]", "\"type\":" + dated)));
        Article undated =
                Article.newBuilder(Samples.article()).setPublishedOn(null).build();
        try (AvroSerializer<IndexedRecord> strict = serializer(Map.of());
                AvroSerializer<IndexedRecord> lenient = serializer(Map.of("latest.compatibility.strict", "false"))) {
            assertThatThrownBy(() -> strict.serialize("t", Samples.article())).hasMessageContaining("cannot read");
            assertThat(lenient.serialize("t", Samples.article())).startsWith(0, 0, 0, 0, 5);
            assertThatThrownBy(() -> lenient.serialize("t", undated))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("t-value", "latest version, 3", "cannot hold this");
        }
    }

    @Test
    void shouldAskAgainWhatIsTheLatestAfterTheTimeThatIsSet() {
        server.answers(200, latest(OWN.toString()));
        try (AvroSerializer<IndexedRecord> serializer = serializer(Map.of("latest.cache.ttl.sec", "0"))) {
            serializer.serialize("t", COUNT);
            serializer.serialize("t", COUNT);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldKeepAsManyAnswersAsAreSet() {
        server.answers(200, latest(OWN.toString()));
        try (AvroSerializer<IndexedRecord> serializer = serializer(Map.of("latest.cache.size", "2"))) {
            for (String topic : List.of("a", "b", "a", "c", "a", "b")) {
                serializer.serialize(topic, COUNT);
            }
        }
        assertThat(server.requests())
                .extracting(request -> request.path().replaceAll("/subjects/(.)-.*", "$1"))
                .containsExactly("a", "b", "c", "b");
    }

    @ParameterizedTest
    @CsvSource({"latest.compatibility.strict, maybe", "latest.cache.size, 0", "latest.cache.ttl.sec, -2"})
    void shouldNameASettingThatIsWrong(String key, String value) {
        assertThatThrownBy(() -> serializer(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(key, value);
    }

    private static String changed(Schema schema, String part, String other) {
        String own = schema.toString();
        assertThat(own).contains(part);
        return own.replace(part, other);
    }

    private static String latest(String schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", 3)
                .put("id", 5)
                .put("schema", schema)
                .toString();
    }

    private AvroSerializer<IndexedRecord> serializer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "schema.registry.url", server.url(), "auto.register.schemas", false, "use.latest.version", true));
        settings.putAll(more);
        AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>();
        serializer.configure(settings, false);
        return serializer;
    }
}
