package org.rasid.producer.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers {@code /sources}, {@code /metrics} and {@code /health/live}. */
public final class StatusServer implements AutoCloseable {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService executor;

    private record Answer(int status, String type, String body) {}

    private StatusServer(HttpServer server, Follow follow) {
        this.server = server;
        executor = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "rasid-ingest-status");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", exchange -> answer(exchange, answer(exchange, follow)));
        server.start();
    }

    /**
     * Starts to answer.
     *
     * @param port 0: any free port
     * @throws FollowException where the address cannot be had
     */
    public static StatusServer start(String host, int port, Follow follow) throws FollowException {
        try {
            return new StatusServer(HttpServer.create(new InetSocketAddress(host, port), 0), follow);
        } catch (IOException | IllegalArgumentException e) {
            throw new FollowException(
                    "the state cannot be served on " + host + ":" + port + " (" + e.getMessage()
                            + "); set --http-host and --http-port to a free address",
                    e);
        }
    }

    /** Where it answers, with the port that was taken. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static Answer answer(HttpExchange exchange, Follow follow) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(405, TEXT, "GET only\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/sources" -> new Answer(200, JSON, follow.state() + "\n");
            case "/metrics" -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", follow.metrics());
            case "/health/live" ->
                follow.failure().map(why -> new Answer(503, TEXT, why + "\n")).orElse(new Answer(200, TEXT, "live\n"));
            default -> new Answer(404, TEXT, "there are /sources, /metrics and /health/live\n");
        };
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
