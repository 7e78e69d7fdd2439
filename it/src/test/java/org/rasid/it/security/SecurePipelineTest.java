package org.rasid.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasid.it.cluster.FreePort;
import org.rasid.it.pipeline.Rasid;

/** The whole pipeline, each command as a user of its own that has the rights of its role and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
@SuppressWarnings("NullAway.Init")
class SecurePipelineTest {
    private static final String ARTICLE =
            "{\"id\":\"%s\",\"source\":\"outlet\",\"published\":\"2026-03-09T07:40:00+03:00\","
                    + "\"title\":\"هجوم على %s\",\"body\":\"قتل جنديان عراقيان، اليوم الاثنين، في هجوم بطائرة مسيرة على"
                    + " %s.\"}\n";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();

    private Path folder;
    private SecureStack stack;

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        stack = new SecureStack(shared);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /** An event of its own for each way; debug logs on, and nothing that is said, served or called by holds a secret. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void shouldTakeAnArticleToItsEventAndTellNoSecret(Way way) throws Exception {
        Users users = new Users(stack, way);
        Told told = new Told();
        told.take(run(users.of("setup", "setup"), "topics", "apply", "-vv"));
        told.take(run(users.of("setup", "setup"), "topics", "plan", "-vv"));
        told.take(run(users.of("setup", "setup"), "schemas", "register", "-vv"));
        String id = "app-" + users.suffix();
        Path streams = users.of("streams", "streams", "--application-id", id);
        Path monitor = users.of("monitor", "monitor");
        int probes = port();
        int page = port();
        Path streamsLog = folder.resolve("streams-" + way + ".log");
        Path monitorLog = folder.resolve("monitor-" + way + ".log");
        List<Process> running = new ArrayList<>();
        try {
            running.add(new Rasid(Map.of("RASID_CONFIG", streams.toString(), "RASID_LOG_FORMAT", way.logFormat()))
                    .start(
                            streamsLog,
                            "streams",
                            "-vv",
                            "--application-id",
                            id,
                            "--state-dir",
                            folder.resolve("state-" + way).toString(),
                            "--http-port",
                            String.valueOf(probes)));
            running.add(rasid(monitor)
                    .start(
                            monitorLog,
                            "monitor",
                            "-vv",
                            "--port",
                            String.valueOf(page),
                            "--data",
                            folder.resolve("monitor-" + way).toString()));
            Path article = Files.writeString(
                    folder.resolve("article-" + way + ".jsonl"), ARTICLE.formatted(way, way.place(), way.place()));

            told.take(run(users.of("ingest", "ingest"), "ingest", "-vv", article.toString()));

            await(
                    running,
                    List.of(streamsLog, monitorLog),
                    "http://127.0.0.1:" + page + "/api/events",
                    way.english(),
                    way.place());
            Rasid.Result watched = run(users.of("watch", "watch"), "watch", "-vv", "--once", "--json");
            assertThat(watched.out()).contains(way.place());
            told.take(watched);
            for (String path : List.of("/metrics", "/health/ready")) {
                told.add("streams " + path, get("http://127.0.0.1:" + probes + path));
            }
            for (String path : List.of("/metrics", "/api/status", "/health/ready")) {
                told.add("monitor " + path, get("http://127.0.0.1:" + page + path));
            }
            for (Process process : running) {
                told.add("arguments", Arrays.toString(process.info().arguments().orElseThrow()));
            }
        } finally {
            running.forEach(Process::destroy);
            for (Process process : running) {
                process.waitFor();
            }
        }
        told.add("log of the streams app", Files.readString(streamsLog));
        assertThat(told.of("log of the streams app"))
                .contains(way.logged("article", way.name()))
                .containsPattern(way.logged("event", "e-[0-9a-f]+"));
        told.add("log of the monitor", Files.readString(monitorLog));

        assertThat(told.of("log of the streams app")).contains("DEBUG");
        told.requireNoSecret(users.secrets());
    }

    private Rasid.Result run(Path settings, String... command) throws IOException, InterruptedException {
        Rasid.Result run = rasid(settings).run(command);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    private static Rasid rasid(Path settings) {
        return new Rasid(Map.of("RASID_CONFIG", settings.toString()));
    }

    private void await(List<Process> running, List<Path> logs, String url, String... any)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        String answer = "";
        while (Arrays.stream(any).noneMatch(answer::contains)) {
            assertThat(running).as(said(logs)).allMatch(Process::isAlive);
            assertThat(System.nanoTime() - end).as(answer + said(logs)).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = tryGet(url);
        }
    }

    /** What the commands say themselves, without what is logged. */
    private static String said(List<Path> logs) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path log : logs) {
            Files.readString(log)
                    .lines()
                    .filter(line -> line.startsWith("rasid") || line.contains("ERROR"))
                    .forEach(line -> said.append(line).append('\n'));
        }
        return said.toString();
    }

    private String tryGet(String url) throws InterruptedException {
        try {
            return get(url);
        } catch (IOException e) {
            return "";
        }
    }

    private String get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int port() throws IOException {
        return FreePort.next();
    }
}
