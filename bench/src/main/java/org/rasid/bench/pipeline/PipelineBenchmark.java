package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.rasid.bench.Published;
import org.rasid.streams.ops.Progress;

/** Rate, cost, latency, start and recovery of the streams app, each beside that of the floors in the same run. */
public final class PipelineBenchmark {
    private static final int[] THREADS = {1, 2, 4};
    private static final int[] RATES = {10, 100, 500};
    private static final int ROUNDS = 10;

    /** Of news without a pause, some weeks each: beyond the reach of any mention but a deadline. */
    private static final int ROUNDS_WITHOUT_PAUSE = 8;

    /** Of the articles of a rate: rounds must be long beside the work of the compiler. */
    private static final int SHARE_OF_A_ROUND = 5;

    private static final int STEADY = 50;

    /** Of the command. */
    private static final int STARTS = 4;

    /** Articles that go through as fast as they can before latency is measured. */
    private static final int WARM_UP = 6_000;

    /** Then articles come at this rate until Java has compiled what it wants to: it takes minutes, at the cost of latency. */
    private static final int WARM_UP_RATE = 100;

    /** Articles of starts and recoveries, more than they take. */
    private static final int RESERVE = 5_000;

    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(10);
    private static final int MOST_ROUNDS = 30;
    private static final double RESTED_SHARE = 0.05;

    private static final Duration LOOK = Duration.ofMillis(200);

    private final List<Path> files;
    private final History history;
    private final int articles;
    private final Duration latency;
    private final ObjectNode results = JsonNodeFactory.instance.objectNode();

    private PipelineBenchmark(List<Path> files, int articles, Duration latency) {
        this.files = files;
        this.articles = articles;
        this.latency = latency;
        this.history = new History(
                files.stream().flatMap(file -> Published.read(file).stream()).toList());
    }

    /**
     * Arguments: file for the results, articles of a rate (0: no rates), seconds of a latency, and the files that articles
     * are of.
     */
    public static void main(String[] args) throws Exception {
        PipelineBenchmark benchmark = new PipelineBenchmark(
                List.of(args).subList(3, args.length).stream().map(Path::of).toList(),
                Integer.parseInt(args[1]),
                Duration.ofSeconds(Long.parseLong(args[2])));
        Path file = Path.of(args[0]);
        for (int threads : benchmark.articles == 0 ? new int[0] : THREADS) {
            benchmark.rates(threads);
            benchmark.write(file);
        }
        if (benchmark.articles > 0) {
            benchmark.growth();
            benchmark.write(file);
            benchmark.growthWithoutPause();
            benchmark.write(file);
        }
        if (benchmark.hasRoomForLatencies()) {
            for (Kind kind : List.of(Kind.SHAPE, Kind.KNOWN, Kind.RASID)) {
                benchmark.live(kind);
                benchmark.write(file);
            }
            benchmark.starts();
            benchmark.write(file);
        }
        PipelineSummary.print(benchmark.results);
    }

    /** Says so where there is none. */
    private boolean hasRoomForLatencies() {
        long needed = measuredFrom() + IntStream.of(RATES).sum() * latency.toSeconds() + RESERVE;
        if (needed > history.most()) {
            System.err.printf(
                    Locale.ROOT,
                    "latencies and starts are left out: they need %,d articles, and the files make %,d; name more files%n",
                    needed,
                    history.most());
        }
        return needed <= history.most();
    }

    /** Number of the first article whose latency counts: the same for all kinds, however long they warm up. */
    private int measuredFrom() {
        int warmUp = WARM_UP + MOST_ROUNDS * WARM_UP_RATE * (int) WARM_UP_ROUND.toSeconds() + RESERVE;
        int size = history.articles().size();
        return (warmUp + size - 1) / size * size;
    }

    private void write(Path file) throws IOException {
        ResultFile.write(file, results);
    }

    /** As many partitions as threads, and all articles there before the app starts. */
    private void rates(int threads) throws Exception {
        ObjectNode figures = results.withObjectProperty("rates").withObjectProperty(String.valueOf(threads));
        try (Stand stand = Stand.start(threads, files)) {
            long start = System.nanoTime();
            history.send(stand.client(), articles);
            figures.putObject("producer").put("articles", articles).put("seconds", (System.nanoTime() - start) / 1e9);
            long raw = stand.bytes("articles.raw", "");
            for (Kind kind : List.of(Kind.SHAPE, Kind.KNOWN, Kind.RASID)) {
                Settings app = stand.app(kind, kind.suffix(), threads, true);
                JsonNode pass = PassProcess.once(app);
                figures.set(kind.suffix(), pass);
                ((ObjectNode) pass)
                        .put("stateBytes", Stand.stateBytes(app))
                        .put("topicBytes", stand.bytes("", "-" + kind.suffix()))
                        .put("internalBytes", stand.bytes(kind.applicationId(), ""))
                        .put("rawBytes", raw);
            }
        }
    }

    /** The same articles in each round, 800 days before those of the last: so only what is kept grows. */
    private void growth() throws Exception {
        int each = Math.min(articles / SHARE_OF_A_ROUND, history.articles().size());
        growth(results.putArray("growth"), history, ROUNDS, each);
    }

    /** The articles of the first file in each round, the weeks after those of the last: what is near an article is dense. */
    private void growthWithoutPause() throws Exception {
        History dense = History.withoutPause(Published.read(files.get(0)), ROUNDS_WITHOUT_PAUSE);
        ObjectNode figures = results.putObject("growthWithoutPause").put("days", -dense.daysApart());
        growth(
                figures.putArray("rounds"),
                dense,
                ROUNDS_WITHOUT_PAUSE,
                dense.articles().size());
    }

    private void growth(ArrayNode results, History history, int rounds, int each) throws Exception {
        try (Stand stand = Stand.start(2, files)) {
            Settings app = stand.app(Kind.RASID, Kind.RASID.suffix(), 2, true);
            try (PassProcess running = PassProcess.stay(app)) {
                for (int round = 0; round < rounds; round++) {
                    JsonNode before = running.usage();
                    long start = System.nanoTime();
                    history.send(stand.client(), round * history.articles().size(), each);
                    awaitThrough(app);
                    JsonNode after = running.usage();
                    results.addObject()
                            .put("articles", each)
                            .put("seconds", (System.nanoTime() - start) / 1e9)
                            .put("cpuSeconds", seconds(after) - seconds(before))
                            .put("streamThreadSeconds", streamThreads(after) - streamThreads(before))
                            .put("stateBytes", Stand.stateBytes(app));
                }
            }
        }
    }

    private void live(Kind kind) throws Exception {
        ObjectNode figures = results.withObjectProperty("live").withObjectProperty(kind.suffix());
        try (Stand stand = Stand.start(2, files)) {
            Settings app = stand.app(kind, kind.suffix(), 2, true);
            try (LiveArticles live = new LiveArticles(kind, history, 0, stand.client())) {
                long start = System.nanoTime();
                PassProcess running = PassProcess.stay(app);
                figures.put("secondsToReady", (System.nanoTime() - start) / 1e9);
                live.untilFirst();
                figures.put("secondsToFirstEvent", (System.nanoTime() - start) / 1e9);
                live.sendAtOnce(WARM_UP);
                awaitThrough(app);
                figures.put("warmUpArticles", WARM_UP).put("warmUpSeconds", awaitCompiled(running, live));
                live.goOnAt(measuredFrom());
                for (int rate : RATES) {
                    awaitThrough(app);
                    JsonNode before = running.usage();
                    long[] took = live.run(rate, latency);
                    JsonNode after = running.usage();
                    figures.set("at" + rate, latencies(took).put("cpuShare", share(before, after)));
                }
                live.awaitSent();
                awaitThrough(app);
                figures.set("afterwards", running.usage());
                running.kill();
                recover(app, live, figures, "Killed");
                Stand.deleteState(app);
                figures.put("changelogBytes", stand.bytes(kind.applicationId(), "-changelog"));
                recover(app, live, figures, "WithoutState");
            }
        }
    }

    /** The command as an operator starts it: with nothing there yet, then over what it has left, stopped in order. */
    private void starts() throws Exception {
        ArrayNode starts = results.putArray("commandStarts");
        try (Stand stand = Stand.start(2, files)) {
            stand.registerSchemas();
            Settings app = stand.app(Kind.RASID, Kind.RASID.suffix(), 2, true);
            try (LiveArticles live = new LiveArticles(Kind.RASID, history, 0, stand.client())) {
                for (int i = 0; i < STARTS; i++) {
                    long start = System.nanoTime();
                    StreamsCommandProcess running = StreamsCommandProcess.start(app);
                    live.untilFirst();
                    starts.add((System.nanoTime() - start) / 1e9);
                    awaitThrough(app);
                    running.stop();
                }
            }
        }
    }

    /** Returns the seconds that it took: five minutes where the compiler did not come to rest. */
    private static long awaitCompiled(PassProcess running, LiveArticles live) throws Exception {
        double before = compilation(running.usage());
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            live.run(WARM_UP_RATE, WARM_UP_ROUND);
            double now = compilation(running.usage());
            if (now - before < RESTED_SHARE * WARM_UP_ROUND.toSeconds()) {
                return round * WARM_UP_ROUND.toSeconds();
            }
            before = now;
        }
        return MOST_ROUNDS * WARM_UP_ROUND.toSeconds();
    }

    private static double compilation(JsonNode usage) {
        return usage.path("compilationSeconds").asDouble();
    }

    /** So that a figure is not that of what was left before. */
    private static void awaitThrough(Settings app) {
        try (Progress progress = Progress.upToNow(app.streams())) {
            while (!progress.remaining().caughtUp()) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** While articles go on coming. */
    private void recover(Settings app, LiveArticles live, ObjectNode figures, String what) throws Exception {
        long start = System.nanoTime();
        try (PassProcess running = PassProcess.stay(app)) {
            figures.put("secondsToReady" + what, (System.nanoTime() - start) / 1e9);
            live.untilFirst();
            figures.put("secondsToFirstEvent" + what, (System.nanoTime() - start) / 1e9);
            live.run(STEADY, Duration.ofSeconds(1));
            running.kill();
        }
    }

    private double share(JsonNode before, JsonNode after) {
        return (seconds(after) - seconds(before)) / latency.toSeconds();
    }

    private static double streamThreads(JsonNode usage) {
        return usage.path("streamThreadSeconds").asDouble();
    }

    private static double seconds(JsonNode usage) {
        return usage.path("cpuSeconds").asDouble();
    }

    private static ObjectNode latencies(long[] sorted) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("count", sorted.length)
                .put("p50", at(sorted, 0.5))
                .put("p95", at(sorted, 0.95))
                .put("p99", at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
