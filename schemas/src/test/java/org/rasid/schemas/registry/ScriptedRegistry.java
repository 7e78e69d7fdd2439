package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client and the server that it asks, which gives the answers of the test. */
abstract class ScriptedRegistry {
    static final Schema TEXT = Schema.create(Schema.Type.STRING);

    /** Of a registration, and of the look at what has the id. */
    static final String SEVEN = "{\"id\":7,\"schema\":\"\\\"string\\\"\"}";

    ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefusal(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RegistryException.class);
    }

    static RegistryClient client(String url, String key, String value) {
        return client(url, Map.of(key, value));
    }

    static RegistryClient client(String url) {
        return client(url, Map.of());
    }

    static RegistryClient client(String url, Map<String, String> more) {
        return new RegistryClient(config(url, more));
    }

    static RegistryConfig config(String url, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("schema.registry.url", url, "retries.wait.ms", "1"));
        settings.putAll(more);
        return RegistryConfig.parse(settings);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
