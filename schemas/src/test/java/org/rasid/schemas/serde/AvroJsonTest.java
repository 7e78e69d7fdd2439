package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Event;

class AvroJsonTest {
    @Test
    void shouldWriteOneLineWithTimesInIsoForm() {
        assertThat(AvroJson.toJson(Samples.article()))
                .isEqualTo("{\"id\":\"a-1\",\"source\":null,\"url\":null,\"title\":\"غارة\",\"body\":\"نص\","
                        + "\"publishedAt\":\"2026-03-05T12:00:00Z\",\"publishedOn\":\"2026-03-05\","
                        + "\"publishedBasis\":\"URL\",\"version\":\"2026-03-05T12:00:00Z\",\"contentHash\":\"00\","
                        + "\"origin\":null,\"original\":null}");
    }

    @Test
    void shouldUnwrapUnionsAndLists() {
        JsonNode event = AvroJson.toNode(Samples.event());
        assertThat(event.at("/details/method").asText()).isEqualTo("DRONE");
        assertThat(event.at("/details/killed/best").asInt()).isEqualTo(2);
        assertThat(event.at("/date/from").asText()).isEqualTo("2026-03-04");
        assertThat(event.at("/confidence").asDouble()).isEqualTo(0.5);
        assertThat(event.at("/evidence/1/rules/0").asText()).isEqualTo("strike.air");
        assertThat(event.at("/parties").isArray()).isTrue();
        assertThat(event.size()).isEqualTo(Event.getClassSchema().getFields().size());
    }
}
