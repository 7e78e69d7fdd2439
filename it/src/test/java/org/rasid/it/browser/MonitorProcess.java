package org.rasid.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.FreePort;

/** The monitor in a process of its own, at an address that stays when it is started again. */
public final class MonitorProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cluster cluster;
    private final Path folder;
    private final int port;
    private Process process;

    /** Starts it and waits until it has read what there is. */
    public MonitorProcess(Cluster cluster, Path folder) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.folder = folder;
        this.port = FreePort.next();
        this.process = launch();
        awaitReady();
    }

    /** Address of its page, with a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Ends it as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on what it left. */
    public void start() throws IOException, InterruptedException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private Process launch() throws IOException {
        return cluster.rasid()
                .start(
                        folder.resolve("monitor.log"),
                        "monitor",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("monitor").toString());
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(() -> said())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(url() + "health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("monitor.log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
