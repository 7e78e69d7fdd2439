package org.rasid.fuzz.surface;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A registry on this machine that answers every question about a path with the bytes that it was given. */
final class RegistryStub implements AutoCloseable {
    /**
     * An answer.
     *
     * @param status 200 to 599
     */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Stubbed(int status, byte[] body) {}

    private static final Stubbed UNKNOWN =
            new Stubbed(404, Samples.bytes("{\"error_code\":40403,\"message\":\"Schema not found\"}"));

    private final Map<String, Stubbed> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Stubbed otherwise = UNKNOWN;

    RegistryStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings of a client that asks once, and soon gives up. */
    Map<String, Object> settings() {
        return Map.of("schema.registry.url", url(), "max.retries", 0);
    }

    void schema(int id, byte[] answer) {
        answers.put("/schemas/ids/" + id, new Stubbed(200, answer));
    }

    void otherwise(Stubbed answer) {
        otherwise = answer;
    }

    void forget(int id) {
        answers.remove("/schemas/ids/" + id);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Stubbed answer = answers.getOrDefault(exchange.getRequestURI().getPath(), otherwise);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
