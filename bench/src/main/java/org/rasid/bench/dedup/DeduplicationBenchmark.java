package org.rasid.bench.dedup;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.Record;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.state.ArticleDelta;

/**
 * What an arriving mention costs the second stage: over five years of history, and on one hot day of one country. Not a
 * JMH benchmark, since what is measured is how the cost grows with the state.
 */
public final class DeduplicationBenchmark {
    private static final long SEED = 20260301;
    private static final int PARTS = 20;
    private static final int WARM_UP = 30_000;
    private static final int HOT = 10_000;
    private static final int FEW = 100;
    private static final int WINDOW = 50;
    private static final int ROUNDS = 6;

    private DeduplicationBenchmark() {}

    /**
     * Arguments: number of mentions of the five years, by default 1,000,000, 0 to leave them out; number of hot days, by
     * default 6, of which the first is not counted.
     */
    public static void main(String[] args) throws IOException {
        int mentions = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        hotDay(args.length < 2 ? ROUNDS : Integer.parseInt(args[1]));
        if (mentions > 0) {
            fiveYears(mentions);
        }
    }

    private static void hotDay(int count) throws IOException {
        System.out.printf(Locale.ROOT, "Hot day: %,d strikes of one day and country, seed %d%n", HOT, SEED);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            rounds.add(hotRound(SEED + round));
        }
        // The first round runs on cold code.
        List<double[]> warm = rounds.subList(Math.min(1, count - 1), count);
        int[] sizes = {FEW, 1_000, 3_000, HOT - WINDOW};
        double base = average(warm, FEW);
        for (int size : sizes) {
            double cost = average(warm, size);
            System.out.printf(
                    Locale.ROOT,
                    "  at %,6d mentions: %8.0f µs an arrival, %5.2f of that at %d%n",
                    size,
                    cost,
                    cost / base,
                    FEW);
        }
    }

    /** Microseconds of each arrival of one hot day. */
    private static double[] hotRound(long seed) throws IOException {
        List<SourcedMention> mentions = HotDay.mentions(seed, HOT);
        double[] micros = new double[mentions.size()];
        try (Stage stage = new Stage()) {
            for (int i = 0; i < micros.length; i++) {
                Record<String, ArticleDelta> record = stage.record(mentions.get(i));
                long start = System.nanoTime();
                stage.process(record);
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        return micros;
    }

    /** The mean of the arrivals around a number, over all rounds. */
    private static double average(List<double[]> rounds, int at) {
        return rounds.stream()
                .mapToDouble(round -> {
                    double sum = 0;
                    int from = at - WINDOW;
                    int to = Math.min(at + WINDOW, round.length);
                    for (int i = from; i < to; i++) {
                        sum += round[i];
                    }
                    return sum / (to - from);
                })
                .average()
                .orElseThrow();
    }

    private static void fiveYears(int mentions) throws IOException {
        System.out.printf(Locale.ROOT, "Five years: %,d mentions in order of publication, seed %d%n", mentions, SEED);
        try (Stage stage = new Stage()) {
            new FiveYears(SEED + 1).write(WARM_UP, m -> stage.process(stage.record(m)));
        }
        try (Stage stage = new Stage()) {
            Progress progress = new Progress(stage, mentions / PARTS);
            new FiveYears(SEED).write(mentions, progress::add);
            progress.report(mentions);
        }
    }

    /**
     * Times equal parts of the mentions, by the clock and by the processor time of this thread: what else runs on the
     * machine changes the one much and the other little.
     */
    private static final class Progress {
        private final Stage stage;
        private final int part;
        private final List<Double> rates = new ArrayList<>();
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private int done;
        private long nanos;
        private long processor;

        Progress(Stage stage, int part) {
            this.stage = stage;
            this.part = part;
        }

        void add(SourcedMention mention) {
            Record<String, ArticleDelta> record = stage.record(mention);
            long start = System.nanoTime();
            long startOfThread = threads.getCurrentThreadCpuTime();
            stage.process(record);
            processor += threads.getCurrentThreadCpuTime() - startOfThread;
            nanos += System.nanoTime() - start;
            if (++done % part == 0) {
                rates.add(part / (processor / 1e9));
                System.out.printf(
                        Locale.ROOT,
                        "  %,9d mentions: %,7.0f a second, %,7.0f a second of processor time, heap %,d MB%n",
                        done,
                        part / (nanos / 1e9),
                        rates.get(rates.size() - 1),
                        heap());
                nanos = 0;
                processor = 0;
            }
        }

        void report(int mentions) throws IOException {
            double start = rate(rates.subList(0, 2));
            double end = rate(rates.subList(rates.size() - 2, rates.size()));
            System.out.printf(
                    Locale.ROOT,
                    "  last tenth against first, by processor time: %.2f; disk %,d bytes a mention; %.2f values published a mention%n",
                    end / start,
                    stage.disk() / mentions,
                    (double) stage.published() / mentions);
        }

        /** Of equal parts together: all mentions by all time. */
        private static double rate(List<Double> parts) {
            return parts.size() / parts.stream().mapToDouble(rate -> 1 / rate).sum();
        }

        /** Megabytes in use after a collection. */
        private static long heap() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        }
    }
}
