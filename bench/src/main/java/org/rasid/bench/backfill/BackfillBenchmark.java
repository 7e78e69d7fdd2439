package org.rasid.bench.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.producer.Ingest;
import org.rasid.producer.IngestOptions;
import org.rasid.producer.IngestReport;
import org.rasid.producer.PublicationDays;
import org.rasid.producer.Yielding;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.source.ReadOptions;

/** Latency of live articles without an archive, with one that gives way, and with one that does not. */
public final class BackfillBenchmark {
    private static final int ARCHIVE = 100_000;
    private static final int WARM_UP = 2_000;
    private static final int LIVE = 200;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private BackfillBenchmark() {}

    /** Arguments: file of sample articles, most records that may be unread, and an archive; without it one is invented. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("rasid-backfill");
        Path archive = args.length > 2
                ? Path.of(args[2])
                : Archive.write(Path.of(args[0]), folder.resolve("archive.jsonl"), ARCHIVE);
        Path warmUp = Archive.write(Path.of(args[0]), folder.resolve("warm-up.jsonl"), WARM_UP);
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Map<String, String> client = Map.of(
                    "bootstrap.servers", stack.bootstrapServers(), "schema.registry.url", stack.schemaRegistryUrl());
            Path log = folder.resolve("rasid.log");
            System.err.println("the streams app logs to " + log);
            run(client, log, "topics", "apply").waitFor();
            run(client, log, "schemas", "register").waitFor();
            Process app = run(
                    client,
                    log,
                    "streams",
                    "--state-dir",
                    folder.resolve("state").toString());
            try (LiveFeed live = new LiveFeed(client)) {
                ingest(client, warmUp, null);
                live.latencies(LIVE / 4, BETWEEN);
                report("without an archive", live.latencies(LIVE, BETWEEN), null);
                beside(live, client, archive, new Yielding("rasid", Long.parseLong(args[1])));
                beside(live, client, archive, null);
            } finally {
                app.destroyForcibly().waitFor();
            }
        }
    }

    private static void beside(LiveFeed live, Map<String, String> client, Path archive, @Nullable Yielding yielding)
            throws Exception {
        IngestReport[] report = new IngestReport[1];
        Thread sending = new Thread(() -> report[0] = ingest(client, archive, yielding), "archive");
        sending.start();
        // until the archive is well under way
        live.latencies(LIVE / 10, BETWEEN);
        List<Double> took = live.latencies(LIVE, BETWEEN);
        boolean over = !sending.isAlive();
        sending.interrupt();
        sending.join();
        report(
                (yielding == null
                                ? "with an archive that does not give way"
                                : "with an archive, --max-lag " + yielding.most())
                        + (over ? " (which ended before)" : ""),
                took,
                report[0]);
    }

    private static IngestReport ingest(Map<String, String> client, Path file, @Nullable Yielding yielding) {
        IngestOptions options = new IngestOptions(
                client,
                ReadOptions.DEFAULT,
                IngestOptions.NO_LIMIT,
                PublicationDays.ALL,
                IngestOptions.NO_RATE,
                yielding,
                null,
                null,
                false,
                null);
        return Ingest.run(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                options,
                Progress.none(),
                InstantSource.system());
    }

    private static void report(String what, List<Double> took, @Nullable IngestReport archive) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %,.0f ms, p95 %,.0f ms, p99 %,.0f ms%s%n",
                what,
                at(took, 0.5),
                at(took, 0.95),
                at(took, 0.99),
                archive == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; archive %,.0f articles a second",
                                archive.sent() * 1e3 / archive.elapsed().toMillis()));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private static Process run(Map<String, String> client, Path log, String... args) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drasid.home=" + System.getProperty("rasid.home"),
                "-cp",
                Path.of(System.getProperty("rasid.home"), "lib", "rasid-cli.jar")
                        .toString(),
                "org.rasid.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("RASID_BOOTSTRAP_SERVERS", client.get("bootstrap.servers"));
        builder.environment().put("RASID_SCHEMA_REGISTRY", client.get("schema.registry.url"));
        return builder.start();
    }
}
