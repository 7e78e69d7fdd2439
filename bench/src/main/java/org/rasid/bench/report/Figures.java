package org.rasid.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the benchmarks wrote: JMH of extraction, the pipeline's, and that of the state of many events. */
record Figures(JsonNode extraction, JsonNode pipeline, JsonNode state) {
    /** Rates that latency is measured at, in articles a second. */
    static final List<Integer> RATES = List.of(10, 100, 500);

    static Figures read(Path extraction, Path pipeline, Path state) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return new Figures(
                json.readTree(extraction.toFile()), json.readTree(pipeline.toFile()), json.readTree(state.toFile()));
    }

    /** Articles a second of a benchmark of extraction, on one thread. */
    double articlesASecond(String benchmark) {
        return of(benchmark).at("/primaryMetric/score").asDouble();
    }

    /** Bytes allocated for an article. */
    double allocated(String benchmark) {
        JsonNode bytes = of(benchmark).path("secondaryMetrics").path("gc.alloc.rate.norm");
        return bytes.path("score").asDouble();
    }

    private JsonNode of(String benchmark) {
        return StreamSupport.stream(extraction.spliterator(), false)
                .filter(one -> one.path("benchmark").asText().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no figures of " + benchmark));
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
        return StreamSupport.stream(pipeline.path("growth").spliterator(), false)
                .mapToDouble(round -> round.path("streamThreadSeconds").asDouble()
                        * 1e3
                        / round.path("articles").asDouble())
                .toArray();
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

    JsonNode live(String kind) {
        return pipeline.path("live").path(kind);
    }

    /** Milliseconds; percentile such as p99. */
    double latency(String kind, int rate, String percentile) {
        return live(kind).path("at" + rate).path(percentile).asDouble();
    }
}
