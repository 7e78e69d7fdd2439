package org.rasid.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.serde.RegistryFaults;

/** What our client and the genuine one send as credentials, and do with a refusal. */
@SuppressWarnings("NullAway.Init")
class CredentialsInteropTest {
    @RegisterExtension
    static final ConfluentClassPath CONFLUENT = new ConfluentClassPath();

    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"me\" password=\"p:ä \\\"s\\\"\";";

    private final RejectedArticle record =
            new SampleRecords(8).of(RejectedArticle.class, 1).get(0);
    private final List<String> credentials = new CopyOnWriteArrayList<>();

    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getRequestBody().readAllBytes();
            byte[] answer = (status == 200 ? registered() : "{\"error_code\":" + status + ",\"message\":\"no\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
    }

    static Stream<Map<String, Object>> sources() {
        return Stream.of(
                Map.of("basic.auth.credentials.source", "SASL_INHERIT", "sasl.jaas.config", LOGIN),
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:secret"),
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "abc"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void shouldSendTheSameCredentials(Map<String, Object> source) {
        for (Serdes serdes : Serdes.values()) {
            try (Serializer<Object> serializer = serdes.serializer(settings(source))) {
                serializer.serialize("t", record);
            }
        }
        assertThat(credentials).as("ours looks at the schema of the id too").hasSize(3);
        assertThat(Set.copyOf(credentials)).hasSize(1).doesNotContain("null");
    }

    @Test
    void shouldBothTakeOneSourceOnly() {
        Map<String, Object> two = settings(Map.of(
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "me:secret",
                "bearer.auth.credentials.source", "STATIC_TOKEN",
                "bearer.auth.token", "abc"));
        for (Serdes serdes : Serdes.values()) {
            assertThatThrownBy(() -> serdes.serializer(two))
                    .as(serdes.name())
                    .hasStackTraceContaining("bearer.auth.credentials.source");
        }
    }

    @ParameterizedTest
    @EnumSource(Serdes.class)
    void shouldBlameNoRecordForARefusal(Serdes serdes) {
        for (int refusal : new int[] {401, 403}) {
            status = refusal;
            try (Serializer<Object> serializer = serdes.serializer(settings(Map.of()))) {
                assertThatThrownBy(() -> serializer.serialize("t", record))
                        .returns(false, RegistryFaults::isRecordFault)
                        .returns(false, RegistryFaults::isOutage);
            }
        }
    }

    /** The answer to a registration, and to the look at what has the id. */
    private String registered() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 1)
                .put("schema", record.getSchema().toString())
                .toString();
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(
                "schema.registry.url", "http://127.0.0.1:" + server.getAddress().getPort());
        settings.put("max.retries", 0);
        return settings;
    }
}
