package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.avro.Article;

class AvroSerdesTest {
    private static final String URL = "schema.registry.url";

    @Test
    void shouldLoadOursWithoutAskingTheRegistry() {
        try (Serde<Article> serde = AvroSerdes.load(Article.class, Map.of(URL, "http://localhost:1"), false)) {
            assertThat(serde.serializer()).isInstanceOf(AvroSerializer.class);
            assertThat(serde.deserializer()).isInstanceOf(AvroDeserializer.class);
            assertThat(serde.serializer().serialize("t", null)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rasid.avro.serializer, io.confluent.kafka.serializers.KafkaAvroSerializer, not on the class path",
        "rasid.avro.deserializer, io.confluent.kafka.serializers.KafkaAvroDeserializer, not on the class path",
        "rasid.avro.serializer, java.lang.String, is not a Serializer",
        "rasid.avro.deserializer, org.rasid.schemas.serde.WireFormat, is not a Deserializer"
    })
    void shouldNameTheClassThatItCannotLoad(String key, String name, String fault) {
        assertThatThrownBy(() -> AvroSerdes.load(Article.class, Map.of(URL, "http://localhost:1", key, name), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(key, name, fault);
    }

    @Test
    void shouldNameAMissingSetting() {
        assertThatThrownBy(() -> AvroSerdes.load(Article.class, Map.of(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(URL);
    }
}
