package org.rasid.streams.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Answers /health/live and /health/ready with 200 or 503 and named reasons, and /metrics in Prometheus' format. */
final class ProbeServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService executor;

    private record Answer(int status, String type, String body) {}

    private ProbeServer(HttpServer server, Supplier<Health> health, Supplier<String> metrics) {
        this.server = server;
        this.executor = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "rasid-probes");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", exchange -> answer(exchange, answer(exchange, health, metrics)));
        server.start();
    }

    /**
     * Starts to answer.
     *
     * @param port 0: any free port
     * @throws IllegalStateException where the address cannot be had
     */
    static ProbeServer start(String host, int port, Supplier<Health> health, Supplier<String> metrics) {
        try {
            return new ProbeServer(HttpServer.create(new InetSocketAddress(host, port), 0), health, metrics);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "health and metrics cannot be served on " + host + ":" + port + " (" + e.getMessage()
                            + "): set rasid.http.host and rasid.http.port to a free address",
                    e);
        }
    }

    /** Where it answers, with the port that was taken. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static Answer answer(HttpExchange exchange, Supplier<Health> health, Supplier<String> metrics) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(METHOD_NOT_ALLOWED, TEXT, "GET only\n");
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/health/live" -> {
                Health now = health.get();
                return new Answer(now.live() ? OK : UNAVAILABLE, JSON, now.json());
            }
            case "/health/ready" -> {
                Health now = health.get();
                return new Answer(now.ready() ? OK : UNAVAILABLE, JSON, now.json());
            }
            case "/metrics" -> {
                return new Answer(OK, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
            }
            default -> {
                return new Answer(NOT_FOUND, TEXT, "there are /health/live, /health/ready and /metrics\n");
            }
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
