package org.rasid.bench.dedup;

import java.io.IOException;
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
            Growth growth = new Growth(stage, mentions / PARTS);
            new FiveYears(SEED).write(mentions, growth::add);
            growth.report(mentions);
        }
    }
}
