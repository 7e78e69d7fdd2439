package org.rasid.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.producer.Ingest;
import org.rasid.producer.IngestOptions;
import org.rasid.producer.IngestReport;
import org.rasid.producer.Runs;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.Senders;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Sources;

@Timeout(60)
class FollowTest {
    private final MockProducer<String, byte[]> producer = Senders.producer(true);

    @TempDir
    Path inbox;

    @Test
    void shouldTakeFilesAsTheyComeAndTellItsState() throws Exception {
        write("a.jsonl", "{\"id\":\"a\",\"body\":\"نص أول\"}\nbad\n");
        try (Follow follow = follow(inbox);
                StatusServer server = StatusServer.start("127.0.0.1", 0, follow)) {
            Running running = new Running(follow);
            await(() -> sent() == 1);
            write("b.jsonl", "{\"id\":\"b\",\"body\":\"نص ثان\"}\n");
            Files.writeString(inbox.resolve("half.jsonl"), "{\"id\":\"c\",\"bo");
            await(() -> sent() == 2);
            String polls = get(server, "/sources");
            String metrics = get(server, "/metrics");

            IngestReport report = running.stop();

            assertThat(report.failure()).isNull();
            assertThat(producer.history())
                    .extracting(ProducerRecord::key)
                    .as("each once, and none of the file that is still written")
                    .containsExactly("a", inbox.resolve("a.jsonl") + ":2", "b");
            assertThat(polls).contains("\"name\" : \"inbox\"", "\"rejected\" : 1", "\"problem\" : null");
            assertThat(metrics).contains("rasid_ingest_items_total{outcome=\"sent\",source=\"inbox\"} 2.0");
            assertThat(get(server, "/health/live")).isEqualTo("live\n");
        }
    }

    @Test
    void shouldTellOfASourceThatCannotBeReadAndGoOn() throws Exception {
        Path missing = inbox.resolve("missing");
        try (Follow follow = follow(missing)) {
            Running running = new Running(follow);
            await(() -> follow.state().contains("no such file"));
            Files.createDirectory(missing);
            Files.writeString(missing.resolve("a.txt"), "نص");
            Files.setLastModifiedTime(missing.resolve("a.txt"), FileTime.from(Instant.EPOCH));
            await(() -> sent() == 1);

            assertThat(running.stop().failure()).isNull();
        }
    }

    @Test
    void shouldPollAsOftenAsEverWhereOnlyAFileCannotBeRead() throws Exception {
        Files.createSymbolicLink(inbox.resolve("gone.txt"), inbox.resolve("nowhere"));
        SourceState state = new SourceState(source(inbox, "inbox"));
        SourceState away = new SourceState(source(inbox.resolve("missing"), "missing"));
        Schedule schedule = new Schedule(Duration.ofMillis(1), 0, new Random(1));
        Schedule later = new Schedule(Duration.ofMillis(1), 0, new Random(1));
        Ingest.Work work = intaker -> {
            try (Lane lane = new Lane("lane", intaker, InstantSource.system(), error -> {})) {
                lane.follow(state, schedule, now -> Sources.directory(inbox, ReadOptions.DEFAULT, Instant.MAX));
                lane.follow(
                        away,
                        later,
                        now -> Sources.directory(inbox.resolve("missing"), ReadOptions.DEFAULT, Instant.MAX));
                await(() -> state.view().polls() >= 3 && away.view().polls() >= 3);
            }
            return true;
        };

        Runs.of(IngestOptions.of(Map.of()), Progress.none(), Senders.of(producer), work);

        assertThat(state.view().failuresInARow()).isGreaterThanOrEqualTo(3);
        assertThat(state.view().problem()).contains("gone.txt");
        assertThat(schedule.failures()).isZero();
        assertThat(later.failures()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldEndWhereNothingCanBeSent() throws Exception {
        write("a.txt", "نص");
        producer.sendException = new TimeoutException("gone");
        try (Follow follow = follow(inbox)) {
            IngestReport report = new Running(follow).report.get();

            assertThat(report.failure()).contains("--bootstrap-servers");
            assertThat(follow.failure()).isPresent();
        }
    }

    private static Follow follow(Path directory) {
        return new Follow(
                List.of(source(directory, "inbox")),
                new Follow.Opening((lane, each, feeds) -> ReadOptions.DEFAULT, Map.of()),
                InstantSource.system(),
                new Random(1));
    }

    private static FollowedSource source(Path directory, String name) {
        return new FollowedSource(
                name,
                FollowedSource.Kind.DIRECTORY,
                directory.toString(),
                Duration.ofSeconds(1),
                0,
                null,
                false,
                Duration.ofMinutes(1));
    }

    private void write(String name, String text) throws IOException {
        Path draft = Files.writeString(inbox.resolve(name + ".part"), text);
        Files.setLastModifiedTime(draft, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
        Files.move(draft, inbox.resolve(name));
    }

    private long sent() {
        return producer.history().stream()
                .filter(message -> message.topic().equals("articles.raw"))
                .count();
    }

    private static String get(StatusServer server, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** A run on a thread of its own. */
    private final class Running {
        private final CompletableFuture<IngestReport> report = new CompletableFuture<>();
        private final Thread thread;

        Running(Follow follow) {
            Ingest.Work work = intaker -> {
                follow.run(intaker);
                return true;
            };
            thread = new Thread(() -> {
                try {
                    report.complete(Runs.of(IngestOptions.of(Map.of()), Progress.none(), Senders.of(producer), work));
                } catch (RuntimeException | Error e) {
                    report.completeExceptionally(e);
                }
            });
            thread.start();
        }

        IngestReport stop() throws ExecutionException, InterruptedException {
            thread.interrupt();
            return report.get();
        }
    }
}
