package org.rasid.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.pipeline.Rasid;

/** An instance of the app with a state directory of its own, under somebody who starts it again whenever it ends. */
final class Instance implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BREAK = Duration.ofSeconds(2);
    private static final Pattern HEALTH = Pattern.compile("health and metrics on (http://\\S+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final Thread keeper = new Thread(this::keep, "keeper");
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> ends = new ArrayList<>();
    private @Nullable Child child;
    private boolean wanted;
    private long endedAt;
    private int logAtStart;

    Instance(Cluster cluster, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        environment.put("RASID_BOOTSTRAP_SERVERS", cluster.bootstrapServers());
        environment.put("RASID_SCHEMA_REGISTRY", cluster.schemaRegistry());
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx512m");
        keeper.setDaemon(true);
        keeper.start();
    }

    Path state() {
        return folder.resolve("state");
    }

    Path log() {
        return folder.resolve("streams.log");
    }

    /** A variable for the processes to come; null takes it away. */
    synchronized void environment(String name, @Nullable String value) {
        if (value == null) {
            environment.remove(name);
        } else {
            environment.put(name, value);
        }
    }

    /** Has it run from now on. */
    synchronized void start() throws IOException {
        wanted = true;
        if (child == null || !child.isAlive()) {
            launch();
        }
    }

    /** Stops it in order, and leaves it so. */
    synchronized void stop() throws InterruptedException {
        wanted = false;
        if (child != null) {
            child.stop();
        }
    }

    /** Kills it, and leaves it so. */
    synchronized void kill() throws InterruptedException {
        wanted = false;
        if (child != null) {
            child.kill();
        }
    }

    /** Whether it is at work: its process runs and says that it is ready; also where none is wanted. */
    boolean isReady() {
        String address;
        synchronized (this) {
            if (!wanted) {
                return true;
            }
            address = isAlive() ? address() : null;
        }
        return address != null && answers(URI.create(address + "/health/ready"));
    }

    synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** The process that runs now. */
    synchronized Child child() {
        if (child == null) {
            throw new IllegalStateException("not started");
        }
        return child;
    }

    /** What it said last, each time that it ended by itself. */
    synchronized List<String> ends() {
        return List.copyOf(ends);
    }

    @Override
    public void close() {
        keeper.interrupt();
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(URI probe) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(probe)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the process that runs now answers probes; null where it does not say so yet. */
    private @Nullable String address() {
        try {
            byte[] all = Files.readAllBytes(log());
            Matcher health =
                    HEALTH.matcher(new String(all, logAtStart, all.length - logAtStart, StandardCharsets.UTF_8));
            return health.find() ? health.group(1) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() throws IOException {
        logAtStart = Files.exists(log()) ? (int) Files.size(log()) : 0;
        child = new Child(
                new Rasid(environment).start(log(), "streams", "--state-dir", state().toString(), "--threads", "2"));
        endedAt = 0;
    }

    private void keep() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (IOException e) {
            synchronized (this) {
                ends.add("could not be started again: " + e);
            }
        }
    }

    private synchronized void look() throws IOException {
        if (!wanted || isAlive()) {
            return;
        }
        if (endedAt == 0) {
            endedAt = System.nanoTime();
            ends.add("exit code " + child().exitCode() + ": " + lastWords());
        } else if (System.nanoTime() - endedAt > BREAK.toNanos()) {
            launch();
        }
    }

    private String lastWords() throws IOException {
        return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("rasid") || line.contains("ERROR"))
                .reduce("", (before, line) -> line)
                .replace(folder.toAbsolutePath() + "/", "");
    }
}
