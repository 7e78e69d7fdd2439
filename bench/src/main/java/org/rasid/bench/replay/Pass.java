package org.rasid.bench.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rasid.bench.Published;
import org.rasid.extraction.Extractor;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;

/** One replay over what is in articles.raw, in a process of its own, with the settings of {@code rasid replay}. */
public final class Pass {
    private static final int PARTS = 10;

    private Pass() {}

    /**
     * Arguments: {@code extraction} or {@code floor}, brokers, registry, state directory, threads, and the files that the
     * articles are of. Prints a line for each tenth, and last the seconds that all took.
     */
    public static void main(String[] args) throws Exception {
        boolean floor = args[0].equals("floor");
        Extractor extractor = Extractor.load();
        Extraction extraction = new Extraction(
                floor ? new Floor(extractor, read(args))::of : extractor::extract, extractor.rulesVersion());
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                args[1],
                "schema.registry.url",
                args[2],
                "state.dir",
                args[3],
                "num.stream.threads",
                args[4],
                "application.id",
                "rasid-" + args[0],
                "commit.interval.ms",
                "2000",
                "producer.transaction.timeout.ms",
                "60000",
                "producer.linger.ms",
                "100",
                "producer.batch.size",
                "262144"));
        settings.put(StreamsSettings.TOPICS_SUFFIX, args[0]);
        settings.put("auto.register.schemas", "true");
        StreamsSettings parsed = StreamsSettings.of(settings);
        try (Progress progress = Progress.upToNow(parsed);
                StreamsRuntime app = StreamsApp.start(parsed, extraction)) {
            System.out.printf(Locale.ROOT, "%.1f%n", run(progress, app) / 1e9);
        }
    }

    private static long run(Progress progress, StreamsRuntime app) throws IOException, InterruptedException {
        long total = progress.total();
        long start = 0;
        int part = 0;
        long before = 0;
        while (true) {
            Progress.Remaining left = progress.remaining();
            long now = System.nanoTime();
            long done = total - left.articles();
            if (start == 0 && done > 0) {
                // joining the group and the first tasks are not the rate
                start = now;
                before = done;
            }
            if (done * PARTS >= (part + 1L) * total) {
                part = (int) (done * PARTS / total);
                System.err.printf(
                        Locale.ROOT,
                        "  %,9d articles, %,6.0f a second so far; %,d MB resident, %,d MB of heap%n",
                        done,
                        (done - before) * 1e9 / (now - start),
                        resident(),
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            }
            if (left.caughtUp()) {
                return System.nanoTime() - start;
            }
            if (app.awaitStopped(Duration.ofMillis(200))) {
                throw new IllegalStateException("the app stopped", app.failure());
            }
        }
    }

    private static List<Published> read(String[] args) {
        return Arrays.stream(args, 5, args.length)
                .flatMap(file -> Published.read(Path.of(file)).stream())
                .toList();
    }

    /** In MB, as Linux tells it; 0 elsewhere. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        >> 10;
    }
}
