package org.rasid.producer.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.schemas.serde.AvroSerdes;

class ConnectTest {
    private static final Faults FAULTS =
            new Faults(Map.of("bootstrap.servers", "b:9092", "schema.registry.url", "http://me:secret@r:8081"));

    @Test
    void shouldNameTheSettingWhereNoBrokerAnswers() throws IOException {
        assertThatThrownBy(() -> Sender.connect(Map.of("bootstrap.servers", "127.0.0.1:" + freePort()), null))
                .isInstanceOf(SendException.class)
                .hasMessageContaining("no Kafka broker answers at 127.0.0.1:")
                .hasMessageContaining("--bootstrap-servers");
    }

    @Test
    void shouldNameTheSettingWhereTheAddressIsWrongOrMissing() {
        assertThatThrownBy(() -> Sender.connect(Map.of(), null))
                .isInstanceOf(SendException.class)
                .hasMessageContaining("--bootstrap-servers");
        assertThatThrownBy(() -> Sender.connect(Map.of("bootstrap.servers", "no port"), null))
                .isInstanceOf(SendException.class)
                .hasMessageContaining("--bootstrap-servers (no port)");
    }

    @Test
    void shouldNameTheRemedyForWhatTheBrokerRefuses() {
        assertThat(FAULTS.broker(new UnknownTopicOrPartitionException("?"), "articles.raw"))
                .hasMessageContaining("articles.raw does not exist")
                .hasMessageContaining("rasid topics apply");
        assertThat(FAULTS.broker(new AuthenticationException("no"), "articles.raw"))
                .hasMessageContaining("--config");
        assertThat(FAULTS.broker(new TopicAuthorizationException("no"), "articles.raw"))
                .hasMessageContaining("articles.raw");
    }

    @Test
    void shouldNameTheSettingWhereTheRegistryIsDownAndNoPassword() throws IOException {
        String url = "http://127.0.0.1:" + freePort();
        Map<String, String> settings = ClientSettings.serde(Map.of("schema.registry.url", url, "max.retries", "0"));
        RejectedArticle record = RejectedArticle.newBuilder()
                .setReason(RejectionReason.EMPTY)
                .setDetail("d")
                .setStage(org.rasid.avro.RejectionStage.INGEST)
                .build();
        try (var serde = AvroSerdes.load(RejectedArticle.class, settings, false)) {
            assertThatThrownBy(() -> serde.serializer().serialize("articles.rejected", record))
                    .isInstanceOfSatisfying(
                            RuntimeException.class,
                            fault -> assertThat(FAULTS.serializer(fault, "articles.rejected"))
                                    .hasMessageContaining("the schema registry at http://r:8081 does not answer")
                                    .hasMessageContaining("--schema-registry")
                                    .message()
                                    .doesNotContain("secret"));
        }
        assertThat(FAULTS.serializer(new SerializationException("odd"), "articles.raw"))
                .hasMessage("topic articles.raw: odd");
    }

    @Test
    void shouldLetUsersTuneButNotWeakenDelivery() {
        Map<String, Object> settings =
                ClientSettings.producer(Map.of("acks", "0", "enable.idempotence", "false", "linger.ms", "7"));

        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("linger.ms", "7");
        assertThat(Zstd.isUsable()).isTrue();
        assertThat(settings).containsEntry("compression.type", "zstd");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
