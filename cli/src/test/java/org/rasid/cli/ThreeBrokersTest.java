package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreeBrokersTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");

    private final JsonNode one = read("docker-compose.yml");
    private final JsonNode three = read("deploy/compose/three-brokers.yml");

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldKeepARecordOnTwoBrokersAtLeast() {
        JsonNode settings = three.path("x-environment");
        assertThat(settings.path("KAFKA_DEFAULT_REPLICATION_FACTOR").asInt()).isEqualTo(3);
        assertThat(settings.path("KAFKA_MIN_INSYNC_REPLICAS").asInt()).isEqualTo(2);
        assertThat(settings.path("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR").asInt())
                .isEqualTo(3);
        assertThat(settings.path("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR")
                        .asInt())
                .isEqualTo(3);
        assertThat(settings.path("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR").asInt()).isEqualTo(2);
    }

    @Test
    void shouldMakeOneClusterOfThem() {
        assertThat(three.at("/x-environment/KAFKA_CONTROLLER_QUORUM_VOTERS").asText())
                .isEqualTo("1@kafka:9093,2@kafka-2:9093,3@kafka-3:9093");
        assertThat(three.at("/x-broker/image")).isEqualTo(one.at("/services/kafka/image"));
        for (int i = 0; i < BROKERS.size(); i++) {
            JsonNode settings = three.path("services").path(BROKERS.get(i)).path("environment");
            assertThat(settings.path("KAFKA_NODE_ID").asInt()).isEqualTo(i + 1);
            assertThat(settings.path("KAFKA_ADVERTISED_LISTENERS").asText())
                    .isEqualTo("INTERNAL://" + BROKERS.get(i) + ":9092,EXTERNAL://localhost:" + (29092 + i));
        }
    }

    /** The settings of the broker of the other file, but for how many there are, hold for all. */
    @Test
    void shouldSayNothingElseOfBrokers() {
        JsonNode all = three.path("x-environment");
        one.at("/services/kafka/environment").properties().forEach(setting -> {
            String name = setting.getKey();
            if (!Stream.of("NODE_ID", "ADVERTISED", "VOTERS", "REPLICATION_FACTOR", "MIN_ISR")
                    .anyMatch(name::contains)) {
                assertThat(all.path(name)).as(name).isEqualTo(setting.getValue());
            }
        });
    }

    @Test
    void shouldTellEveryServiceOfOursOfAllBrokers() {
        String servers =
                three.at("/x-brokers/environment/RASID_BOOTSTRAP_SERVERS").asText();
        assertThat(servers).isEqualTo("kafka:9092,kafka-2:9092,kafka-3:9092");
        List<String> ours = oursIn(one).toList();
        assertThat(ours).hasSizeGreaterThan(4);
        assertThat(oursIn(three).filter(name -> !BROKERS.contains(name))).containsExactlyInAnyOrderElementsOf(ours);
    }

    /** Those with a merge key, which this parser does not resolve. */
    private static Stream<String> oursIn(JsonNode file) {
        return file.path("services").properties().stream()
                .filter(service -> service.getValue().has("<<"))
                .map(Map.Entry::getKey);
    }
}
