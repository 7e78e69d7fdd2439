package org.rasid.schemas.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A local HTTP server that gives the scripted answers in turn, then the last one for good, and keeps the requests. */
public final class ScriptedServer implements AutoCloseable {
    /** What came in. */
    public record Request(
            String method,
            String path,
            @Nullable String authorization,
            @Nullable String contentType,
            String body) {}

    private enum Manner {
        AT_ONCE,
        STALLING,
        DRIPPING
    }

    private record Answer(int status, String body, Manner manner, String retryAfter) {}

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http");
    }

    /** Over TLS. */
    ScriptedServer(HttpsConfigurator tls) throws IOException {
        this(secure(tls), "https");
    }

    private static HttpServer secure(HttpsConfigurator tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(tls);
        return server;
    }

    private ScriptedServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public ScriptedServer answers(int status, String body) {
        return answers(status, body, "");
    }

    /** With the header Retry-After. */
    ScriptedServer answers(int status, String body, String retryAfter) {
        script.add(new Answer(status, body, Manner.AT_ONCE, retryAfter));
        return this;
    }

    /** Sends the status and half of the body, and no more until the server is closed. */
    public ScriptedServer stalls(int status, String body) {
        script.add(new Answer(status, body, Manner.STALLING, ""));
        return this;
    }

    /** Sends the status, and then byte after byte, so that something always comes but not the end for a long time. */
    ScriptedServer drips(int status, String body) {
        script.add(new Answer(status, body, Manner.DRIPPING, ""));
        return this;
    }

    public String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized Answer next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = next();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            send(body, answer.manner(), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(byte[] body, Manner manner, OutputStream out) throws IOException, InterruptedException {
        switch (manner) {
            case AT_ONCE -> out.write(body);
            case STALLING -> {
                out.write(body, 0, body.length / 2);
                out.flush();
                closed.await();
            }
            case DRIPPING -> {
                for (byte each : body) {
                    out.write(each);
                    out.flush();
                    if (closed.await(10, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
