package org.rasid.streams.ops;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rasid.streams.config.StreamsSettings;

class RegistryCheckTest {
    @Test
    void shouldNameTheRegistryThatDoesNotAnswerButNoCredentials() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RegistryCheck.require(settings("http://user:secret@127.0.0.1:1", Map.of())))
                .withMessageContaining("http://127.0.0.1:1")
                .withMessageContaining("does not answer")
                .withMessageContaining("schema.registry.url")
                .withMessageNotContaining("secret");
    }

    @Test
    void shouldNameTheAddressWhereNoRegistryIs() throws IOException {
        HttpServer server = server(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> RegistryCheck.require(settings(url(server), Map.of())))
                    .withMessageContaining(url(server))
                    .withMessageContaining("refuses")
                    .withMessageContaining("schema.registry.url");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldPassWhereTheRegistryKnowsNoSchemaOfOurs() throws IOException {
        HttpServer server = server(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");
        try {
            assertThatNoException().isThrownBy(() -> RegistryCheck.require(settings(url(server), Map.of())));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldAskNothingForOtherSerdes() {
        assertThatNoException()
                .isThrownBy(() -> RegistryCheck.require(
                        settings("http://127.0.0.1:1", Map.of("rasid.avro.deserializer", "io.example.Deserializer"))));
    }

    private static StreamsSettings settings(String registry, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(others);
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("state.dir", "unused");
        settings.put("schema.registry.url", registry);
        settings.put("max.retries", "0");
        return StreamsSettings.of(settings);
    }

    private static HttpServer server(int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
