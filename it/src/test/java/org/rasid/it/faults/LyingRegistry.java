package org.rasid.it.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Stands before the real registry and passes on what it says, or something else. */
final class LyingRegistry implements AutoCloseable {
    /** Longer than a client of ours reads. */
    private static final Duration SLOW = Duration.ofSeconds(12);

    private static final Duration ASK = Duration.ofSeconds(10);

    private static final String INVOICE =
            "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Invoice\\\",\\\"namespace\\\":\\\"org.example\\\","
                    + "\\\"fields\\\":[{\\\"name\\\":\\\"amount\\\",\\\"type\\\":\\\"long\\\"}]}";

    /** What it says. */
    enum Answer {
        TRUE,
        /** To every id the schema of an invoice. */
        WRONG_SCHEMA,
        /** To every schema the id 4711. */
        WRONG_ID,
        /** HTTP 500. */
        ERROR,
        /** HTTP 200 and a page. */
        HTML,
        /** The truth, after twelve seconds. */
        SLOW
    }

    private final HttpServer server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lying-registry");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ASK)
            .build();
    private volatile Answer answer = Answer.TRUE;

    LyingRegistry(int target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/apis/ccompat/v7";
    }

    void say(Answer what) {
        answer = what;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            Answer now = answer;
            if (now == Answer.ERROR) {
                reply(exchange, 500, "application/json", "{\"error_code\":50001,\"message\":\"out of order\"}");
            } else if (now == Answer.HTML) {
                reply(exchange, 200, "text/html", "<html><body>Please log in</body></html>");
            } else if (now == Answer.WRONG_SCHEMA && path.contains("/schemas/ids/")) {
                reply(exchange, 200, "application/json", "{\"schema\":\"" + INVOICE + "\"}");
            } else if (now == Answer.WRONG_ID && exchange.getRequestMethod().equals("POST")) {
                reply(exchange, 200, "application/json", "{\"id\":4711}");
            } else {
                if (now == Answer.SLOW) {
                    LockSupport.parkNanos(SLOW.toNanos());
                }
                passOn(exchange, question);
            }
        }
    }

    private void passOn(HttpExchange exchange, byte[] question) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + target + exchange.getRequestURI()))
                .timeout(ASK)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(question));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> said = http.send(request.build(), BodyHandlers.ofString());
            reply(
                    exchange,
                    said.statusCode(),
                    said.headers().firstValue("Content-Type").orElse("application/json"),
                    said.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
