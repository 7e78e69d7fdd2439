package org.rasid.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.rasid.bench.ExtractionBenchmark.Texts;

/** What the benchmarks wrote: JMH of extraction, the pipeline's, those of the state of many events and of a replay. */
record Figures(JsonNode extraction, JsonNode pipeline, JsonNode state, JsonNode replay) {
    /** Rates that latency is measured at, in articles a second. */
    static final List<Integer> RATES = List.of(10, 100, 500);

    static Figures read(Path extraction, Path pipeline, Path state, Path replay) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return new Figures(
                json.readTree(extraction.toFile()),
                json.readTree(pipeline.toFile()),
                json.readTree(state.toFile()),
                json.readTree(replay.toFile()));
    }

    /** Articles a second of a benchmark of extraction over some texts, on one thread. */
    double articlesASecond(String benchmark, Texts texts) {
        return of(benchmark, texts).at("/primaryMetric/score").asDouble();
    }

    /** Bytes allocated for an article. */
    double allocated(String benchmark, Texts texts) {
        JsonNode bytes = of(benchmark, texts).path("secondaryMetrics").path("gc.alloc.rate.norm");
        return bytes.path("score").asDouble();
    }

    private JsonNode of(String benchmark, Texts texts) {
        return StreamSupport.stream(extraction.spliterator(), false)
                .filter(one -> one.path("benchmark").asText().endsWith("." + benchmark)
                        && one.at("/params/texts").asText().equals(texts.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there are no figures of " + benchmark + " over " + texts));
    }

    /** Numbers of partitions and threads that rates were measured with. */
    List<String> threads() {
        return pipeline.path("rates").properties().stream()
                .map(entry -> entry.getKey())
                .toList();
    }

    JsonNode pass(String threads, String kind) {
        return pipeline.path("rates").path(threads).path(kind);
    }

    double rate(String threads, String kind) {
        JsonNode pass = pass(threads, kind);
        return pass.path("articles").asDouble() / pass.path("seconds").asDouble();
    }

    /** Of a figure that a pass counted from its beginning to its end. */
    double each(String threads, String kind, String figure) {
        JsonNode pass = pass(threads, kind);
        return pass.path(figure).asDouble() / pass.path("articles").asDouble();
    }

    /** Milliseconds of stream threads that an article took, by the rounds over a history that grows. */
    double[] rounds() {
        return rounds(pipeline.path("growth"));
    }

    /** The same over a history without a pause. */
    double[] roundsWithoutPause() {
        return rounds(pipeline.path("growthWithoutPause").path("rounds"));
    }

    /** Days of each round of the history without a pause. */
    int daysOfARound() {
        return pipeline.path("growthWithoutPause").path("days").asInt();
    }

    private static double[] rounds(JsonNode growth) {
        return StreamSupport.stream(growth.spliterator(), false)
                .mapToDouble(round -> round.path("streamThreadSeconds").asDouble()
                        * 1e3
                        / round.path("articles").asDouble())
                .toArray();
    }

    /** Articles a second of the last of the rounds, from sending the first; there must be rounds. */
    double rateAtTheEnd() {
        JsonNode last = pipeline.path("growth").path(pipeline.path("growth").size() - 1);
        return last.path("articles").asDouble() / last.path("seconds").asDouble();
    }

    /** Bytes of state for each article, at the end of the rounds; there must be rounds. */
    double stateOfAnArticle() {
        JsonNode rounds = pipeline.path("growth");
        double articles = StreamSupport.stream(rounds.spliterator(), false)
                .mapToDouble(round -> round.path("articles").asDouble())
                .sum();
        return rounds.path(rounds.size() - 1).path("stateBytes").asDouble() / articles;
    }

    /** Seconds from each start of the command to its first event. */
    double[] commandStarts() {
        return StreamSupport.stream(pipeline.path("commandStarts").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Throws IllegalArgumentException where there are none. */
    JsonNode live(String kind) {
        return pipeline.required("live").required(kind);
    }

    /** Milliseconds; percentile such as p99. */
    double latency(String kind, int rate, String percentile) {
        return live(kind).path("at" + rate).path(percentile).asDouble();
    }
}
