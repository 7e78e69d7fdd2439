package org.rasid.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rasid.bench.ExtractionBenchmark.Texts;

/** Writes docs/reports/performance.md with its plots from the results of the benchmarks. */
public final class PerformanceReport {
    private static final List<String> KINDS = List.of("shape", "known", "rasid");

    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private PerformanceReport(Figures figures) {
        this.figures = figures;
    }

    /**
     * Arguments: results of JMH, of the pipeline, of the state, of the replay; the folder to write to; commit, and what
     * articles there were.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[4]);
        Figures figures = Figures.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        PerformanceReport report = new PerformanceReport(figures);
        report.write(args[5], args[6]);
        Files.writeString(
                folder.resolve("performance.md"), String.join("\n", report.lines) + "\n", StandardCharsets.UTF_8);
        Charts.write(figures, folder);
    }

    private void write(String commit, String articles) throws IOException {
        say("# Performance");
        say("");
        say("Written by `bench/report`; commit `%s`, %s. Articles: %s.", commit, Machine.now(), articles);
        say("");
        say(
                "Floors of the same run: Lucene's ArabicAnalyzer over the same texts; a bare Kafka Streams topology of the same shape,"
                        + " with as many bytes read, stored and written, and no work of Rasid in it; Rasid without extraction, whose mentions"
                        + " are known beforehand. Speed is told as the ratio to them, since machines differ.");
        say("");
        goals();
        extraction();
        rates();
        latencies();
        starts();
        if (figures.rounds().length > 0) {
            growth();
        }
        state();
        replay();
    }

    private void goals() {
        say("| goal | bound | measured | |");
        say("|---|---|---|---|");
        List<String> threads = figures.threads();
        List<Goal> goals = new ArrayList<>();
        for (Texts texts : Texts.values()) {
            goals.add(Goal.atLeast(
                    "extraction on one thread, of the analyzer's rate, " + name(texts), ofTheAnalyzer(texts), 0.5));
        }
        for (String n : threads) {
            goals.add(Goal.atLeast(
                    "end to end with " + n + " partitions and threads, of Rasid without extraction",
                    figures.rate(n, "rasid") / figures.rate(n, "known"),
                    0.6));
        }
        for (String n : threads) {
            goals.add(Goal.atLeast(
                    "end to end with " + n + " partitions and threads, of the bare topology",
                    figures.rate(n, "rasid") / figures.rate(n, "shape"),
                    0.6));
        }
        double p99 = figures.latency("rasid", 100, "p99");
        goals.add(Goal.atMost(
                "p99 of latency at 100 articles a second, of Rasid without extraction",
                p99 / figures.latency("known", 100, "p99"),
                1.5,
                Goal.TIMES));
        goals.add(Goal.atMost(
                "p99 of latency at 100 articles a second, of the bare topology",
                p99 / figures.latency("shape", 100, "p99"),
                1.5,
                Goal.TIMES));
        goals.add(Goal.atMost("p99 of latency at 100 articles a second", p99, 200, "ms"));
        goals.add(Goal.atMost(
                "start of `rasid streams` to its first event, the longest of several",
                Arrays.stream(figures.commandStarts()).max().orElseThrow(),
                10,
                "s"));
        goals.add(Goal.atMost(
                String.format(
                        Locale.ROOT,
                        "memory with %,d events, -Xmx%s",
                        figures.state().path("events").asLong(),
                        figures.state().path("maxHeap").asText()),
                figures.state().path("residentMegabytes").asDouble(),
                1_000,
                "MB"));
        growth(
                "stream threads' time of an article in the last round of the growth, of the least in a round before",
                figures.rounds(),
                0,
                goals);
        growth(
                "the same over news without a pause, of the least from the second round on",
                figures.roundsWithoutPause(),
                1,
                goals);
        goals.forEach(goal -> say(goal.row()));
        say("");
    }

    /** The last round beside the least of those before it, from a number on; nothing where there is none before. */
    private static void growth(String what, double[] rounds, int first, List<Goal> goals) {
        int last = rounds.length - 1;
        if (last > first) {
            double least = Arrays.stream(rounds, first, last).min().orElseThrow();
            goals.add(Goal.atMost(what, rounds[last] / least, 1.1, Goal.TIMES));
        }
    }

    private void extraction() {
        say("## Extraction");
        say("");
        say("| on one thread | texts | articles a second | bytes allocated an article |");
        say("|---|---|---|---|");
        for (Texts texts : Texts.values()) {
            for (String benchmark : List.of("luceneArabicAnalyzer", "extraction")) {
                say(
                        "| %s | %s | %,.0f | %,.0f |",
                        benchmark.equals("extraction") ? "extraction" : "ArabicAnalyzer",
                        name(texts),
                        figures.articlesASecond(benchmark, texts),
                        figures.allocated(benchmark, texts));
            }
        }
        say("");
    }

    private void rates() {
        say("## End to end, exactly once");
        say("");
        say("All articles are on the topic when the app starts; as many threads as partitions.");
        say("");
        say(
                "| threads | app | articles a second | processor time (ms) | allocated (KB) | sent (bytes) | received (bytes)"
                        + " | state (bytes) | topics written (bytes) | collections (s) | resident (MB) |");
        say("|---|---|---|---|---|---|---|---|---|---|---|");
        for (String n : figures.threads()) {
            say("| %s | plain producer | %,.0f | | | | | | | | |", n, figures.rate(n, "producer"));
            for (String kind : KINDS) {
                say(
                        "| %s | %s | %,.0f | %.2f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %.1f | %,d |",
                        n,
                        name(kind),
                        figures.rate(n, kind),
                        figures.each(n, kind, "cpuSeconds") * 1e3,
                        figures.each(n, kind, "allocatedBytes") / 1e3,
                        figures.each(n, kind, "sentBytes"),
                        figures.each(n, kind, "receivedBytes"),
                        figures.each(n, kind, "stateBytes"),
                        figures.each(n, kind, "topicBytes") + figures.each(n, kind, "internalBytes"),
                        figures.pass(n, kind).path("collectionSeconds").asDouble(),
                        figures.pass(n, kind).path("residentMegabytes").asLong());
            }
        }
        say("");
        say("Processor time, bytes and allocation are those of one article.");
        say("");
    }

    private void latencies() {
        say("## Latency");
        say("");
        say(
                "From sending an article to reading its first mention with read_committed, with the settings that the app has by"
                        + " default; milliseconds. The same articles for each app. The consumer polls every 5 ms. Before, %,d articles went through at once, and then 100"
                        + " a second until Java had compiled what it wants to: for %d seconds.",
                figures.live("rasid").path("warmUpArticles").asInt(),
                figures.live("rasid").path("warmUpSeconds").asInt());
        say("");
        say("![latency](performance-latency.png)");
        say("");
        say("| articles a second | app | p50 | p95 | p99 | processors in use |");
        say("|---|---|---|---|---|---|");
        for (int rate : Figures.RATES) {
            for (String kind : KINDS) {
                say(
                        "| %d | %s | %.0f | %.0f | %.0f | %.2f |",
                        rate,
                        name(kind),
                        figures.latency(kind, rate, "p50"),
                        figures.latency(kind, rate, "p95"),
                        figures.latency(kind, rate, "p99"),
                        figures.live(kind).path("at" + rate).path("cpuShare").asDouble());
            }
        }
        say("");
    }

    private void starts() {
        say("## Start and recovery");
        say("");
        say(
                "The command `rasid streams`, from its start to its first committed mention, while articles come: %s s; the first"
                        + " time with nothing there, then over what it had left when it was stopped in order.",
                listed("%.1f", figures.commandStarts()));
        say("");
        say(
                "The apps of the benchmark, without the command's class archives: seconds to an app that is ready, and to its"
                        + " first event, while articles come. The changelogs hold %,.1f MB.",
                figures.live("rasid").path("changelogBytes").asDouble() / 1e6);
        say("");
        say("| start | app | ready | first event |");
        say("|---|---|---|---|");
        for (String what : List.of("", "Killed", "WithoutState")) {
            for (String kind : KINDS) {
                say(
                        "| %s | %s | %.1f | %.1f |",
                        switch (what) {
                            case "" -> "on empty topics";
                            case "Killed" -> "after SIGKILL";
                            default -> "after SIGKILL, its state deleted";
                        },
                        name(kind),
                        figures.live(kind).path("secondsToReady" + what).asDouble(),
                        figures.live(kind).path("secondsToFirstEvent" + what).asDouble());
            }
        }
        say("");
    }

    private void growth() {
        double[] rounds = figures.rounds();
        say("## Growth");
        say("");
        say(
                "Processor time of the stream threads for an article; the same articles in each of %d rounds, 800 days before"
                        + " those of the last, so that only what is kept grows. The first rounds run on code that is not yet compiled.",
                rounds.length);
        say("");
        say("![growth](performance-growth.png)");
        say("");
        say(
                "From the first round to the last: %s ms. State on disk after the last: %,.0f bytes an article.",
                listed("%.2f", rounds), figures.stateOfAnArticle());
        double[] dense = figures.roundsWithoutPause();
        say("");
        say(
                "Without a pause: the articles of the first file alone in each of %d rounds, in the order of their publication,"
                        + " each round %d days after the last, whole weeks, so that the name of a weekday means the same. An article"
                        + " meets what was told in the weeks before it, which the first round has less of. From the first round to"
                        + " the last: %s ms.",
                dense.length, figures.daysOfARound(), listed("%.2f", dense));
    }

    private static String listed(String format, double[] figures) {
        return Arrays.stream(figures)
                .mapToObj(figure -> String.format(Locale.ROOT, format, figure))
                .collect(Collectors.joining(", "));
    }

    private void state() {
        double events = figures.state().path("events").asDouble();
        say("");
        say("## State");
        say("");
        say(
                "%,.0f events, each told of by one mention, ten in an article, with the settings that the app has by default"
                        + " and a heap of at most %s:",
                events, figures.state().path("maxHeap").asText());
        say("");
        say("| resident (MB) | heap in use (MB) | state of an event (bytes) | changelog of an event (bytes) |");
        say("|---|---|---|---|");
        say(
                "| %,d | %,d | %,.0f | %,.0f |",
                figures.state().path("residentMegabytes").asLong(),
                figures.state().path("heapMegabytes").asLong(),
                figures.state().path("stateBytes").asDouble() / events,
                figures.state().path("changelogBytes").asDouble() / events);
        say("");
        say(
                "An app that starts with them is ready after %.1f s; with its state deleted, so that it is restored from"
                        + " %,.0f MB of changelogs, after %.1f s. A standby has it there.",
                figures.state().path("secondsToReady").asDouble(),
                figures.state().path("changelogBytes").asDouble() / 1e6,
                figures.state().path("secondsToRestore").asDouble());
    }

    private void replay() {
        JsonNode replay = figures.replay();
        say("");
        say("## Replay");
        say("");
        say(
                "%,d articles that are on the topic, %d threads, a heap of at most %s: %,.0f a second, **%.2f** of the %,.0f of Rasid"
                        + " without extraction; %,d MB resident in the end.",
                replay.path("articles").asLong(),
                replay.path("threads").asInt(),
                replay.path("maxHeap").asText(),
                replay.path("articlesASecond").asDouble(),
                replay.path("articlesASecond").asDouble()
                        / replay.path("knownArticlesASecond").asDouble(),
                replay.path("knownArticlesASecond").asDouble(),
                replay.path("residentMegabytes").asLong());
    }

    private double ofTheAnalyzer(Texts texts) {
        return figures.articlesASecond("extraction", texts) / figures.articlesASecond("luceneArabicAnalyzer", texts);
    }

    private static String name(Texts texts) {
        return switch (texts) {
            case ALL -> "all texts";
            case WITH_EVENTS -> "texts that tell of events";
            case WITHOUT_EVENTS -> "texts that tell of none";
        };
    }

    static String name(String kind) {
        return switch (kind) {
            case "shape" -> "bare topology";
            case "known" -> "Rasid without extraction";
            default -> "Rasid";
        };
    }

    private void say(String format, Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
