package org.rasid.bench.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rasid.extraction.EventType;
import org.rasid.streams.dedup.SourcedMention;

/**
 * How the cost of a mention grows with the history. Every part of the mentions is timed against the same floor: between
 * them, the first mentions of the first part are written once more into a stage without history, so that what else the
 * machine does at the time slows both.
 */
final class Growth {
    /** One mention of the floor after so many of the part. */
    private static final int STRIDE = 20;

    private final Stage stage;
    private final int part;
    private final List<SourcedMention> first = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final Map<EventType, Stopwatch> types = new EnumMap<>(EventType.class);
    private final Stopwatch history = new Stopwatch();
    private final Stopwatch floor = new Stopwatch();
    private Stage fresh;
    private int floored;
    private int done;

    /** @param part mentions in a part */
    Growth(Stage stage, int part) throws IOException {
        this.stage = stage;
        this.part = part;
        fresh = new Stage();
    }

    void add(SourcedMention mention) {
        if (first.size() < part / STRIDE) {
            first.add(mention);
        }
        long nanos = history.time(stage, mention);
        types.computeIfAbsent(mention.mention().type(), type -> new Stopwatch()).add(nanos);
        done++;
        if (done % (STRIDE - 1) == 0 && floored < first.size()) {
            floor.time(fresh, first.get(floored++));
        }
        if (done % part == 0) {
            endPart();
        }
    }

    private void endPart() {
        while (floored < first.size()) {
            floor.time(fresh, first.get(floored++));
        }
        double cost = floor.rate() / history.rate();
        costs.add(cost);
        System.out.printf(
                Locale.ROOT,
                "  %,9d mentions: %,5.0f a second, without history %,5.0f, cost %.2f of that; heap %,d MB%n",
                done,
                history.rate(),
                floor.rate(),
                cost,
                heap());
        System.out.println("      " + share());
        types.clear();
        history.reset();
        floor.reset();
        floored = 0;
        try {
            fresh.close();
            fresh = new Stage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the time of the part went: share of each type, with microseconds for each of its mentions. */
    private String share() {
        return types.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().nanos))
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f %% (%,.0f µs)",
                        entry.getKey(),
                        100.0 * entry.getValue().nanos / history.nanos,
                        1e6 / entry.getValue().rate()))
                .collect(Collectors.joining(", "));
    }

    void report(int mentions) throws IOException {
        fresh.close();
        double start = average(costs.subList(0, 2));
        double end = average(costs.subList(costs.size() - 2, costs.size()));
        System.out.printf(
                Locale.ROOT,
                "  rate of the last tenth: %.2f of the first; disk %,d bytes a mention; %.2f values published a mention%n",
                start / end,
                stage.disk() / mentions,
                (double) stage.published() / mentions);
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Megabytes in use after a collection. */
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Mentions by the processor time of this thread. */
    private static final class Stopwatch {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private long nanos;
        private int mentions;

        /** Nanoseconds that it took. */
        long time(Stage stage, SourcedMention mention) {
            var record = stage.record(mention);
            long start = THREADS.getCurrentThreadCpuTime();
            stage.process(record);
            long took = THREADS.getCurrentThreadCpuTime() - start;
            add(took);
            return took;
        }

        void add(long took) {
            nanos += took;
            mentions++;
        }

        double rate() {
            return mentions * 1e9 / nanos;
        }

        void reset() {
            nanos = 0;
            mentions = 0;
        }
    }
}
