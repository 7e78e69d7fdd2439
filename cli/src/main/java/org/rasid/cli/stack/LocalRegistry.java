package org.rasid.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A schema registry (Apicurio) as a child process that serves the Confluent REST API on the loopback interface only.
 * Its schemas live in a directory and are there again, under the same ids, when the next registry starts on it.
 *
 * <p>Compatibility of all subjects is FULL_TRANSITIVE unless set otherwise: articles are kept for ever and replayed,
 * so new readers meet the oldest schema, and consumers that are not ours meet the newest one with an old reader.
 */
public final class LocalRegistry implements AutoCloseable {
    static final String DATABASE = "registry.mv.db";

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 3;

    private final ChildProcess process;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private LocalRegistry(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a registry and returns when it answers.
     *
     * @param directory its database and its log; created if missing
     * @param port 0 for any free one
     * @throws StackException if the port is taken or the registry does not come up
     */
    public static LocalRegistry start(Path directory, int port) {
        Path home = directory.toAbsolutePath();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StackException("cannot use " + home + " as data directory of the registry: " + e, e);
        }
        for (int attempt = 1; ; attempt++) {
            int listener = Ports.claim("--registry-port", port);
            ChildProcess process = ChildProcess.start(
                    "registry",
                    home,
                    options(home, listener),
                    StackHome.find().registryClassPath(),
                    "io.quarkus.runner.GeneratedMain");
            LocalRegistry registry = new LocalRegistry(process, listener);
            try {
                process.await(START_TIMEOUT, () -> registry.answers());
                registry.setCompatibility();
                return registry;
            } catch (RuntimeException e) {
                process.kill();
                if (attempt == ATTEMPTS || !process.foundItsPortTaken()) {
                    throw e;
                }
            }
        }
    }

    /** Value of {@code schema.registry.url} for clients. */
    public String url() {
        return "http://" + Ports.HOST + ":" + port + "/apis/ccompat/v7";
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return process.log();
    }

    /** Ends the registry as a crash would (SIGKILL) and returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** Stops the registry in order, by force after 15 seconds; does nothing if it has stopped. */
    @Override
    public void close() {
        process.stop(STOP_TIMEOUT);
    }

    void requestStop() {
        process.requestStop();
    }

    private static List<String> options(Path directory, int port) {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.http.host=" + Ports.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.access-log.enabled=false",
                "-Dapicurio.storage.sql.kind=h2",
                // Without WRITE_DELAY=0 a crash takes back the last half second: an id that is already in a topic
                // would then be given to another schema.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + directory.resolve("registry") + ";WRITE_DELAY=0");
    }

    private boolean answers() {
        try {
            return process.isAlive() && send(request("/subjects").GET().build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void setCompatibility() {
        try {
            // NONE is what a new registry says; anything else was chosen by somebody.
            if (send(request("/config").GET().build()).body().contains("\"NONE\"")) {
                HttpResponse<String> answer = send(request("/config")
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .PUT(BodyPublishers.ofString("{\"compatibility\":\"" + COMPATIBILITY + "\"}"))
                        .build());
                if (answer.statusCode() != 200) {
                    throw new StackException(
                            "the registry refused compatibility " + COMPATIBILITY + ": " + answer.body());
                }
            }
        } catch (IOException e) {
            throw new StackException("the registry stopped answering at its start; see " + log(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting for the registry", e);
        }
    }
}
