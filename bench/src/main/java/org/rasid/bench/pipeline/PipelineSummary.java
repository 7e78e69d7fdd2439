package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The results as lines to read. */
final class PipelineSummary {
    private PipelineSummary() {}

    static void print(JsonNode results) {
        results.path("rates").properties().forEach(entry -> rates(entry.getKey(), entry.getValue()));
        growth("growth", results.path("growth"));
        growth("growth without a pause", results.path("growthWithoutPause").path("rounds"));
        if (results.has("live")) {
            latencies(results.path("live"));
            commandStarts(results.path("commandStarts"));
        }
    }

    private static void growth(String name, JsonNode rounds) {
        for (JsonNode round : rounds) {
            line(
                    "%s: %.2f ms of stream threads and %.2f ms of processor time an article; %,.1f MB of state after it",
                    name,
                    round.path("streamThreadSeconds").asDouble()
                            * 1e3
                            / round.path("articles").asDouble(),
                    round.path("cpuSeconds").asDouble()
                            * 1e3
                            / round.path("articles").asDouble(),
                    round.path("stateBytes").asDouble() / 1e6);
        }
    }

    private static void latencies(JsonNode live) {
        JsonNode rasid = live.path("rasid");
        for (String rate : new String[] {"at10", "at100", "at500"}) {
            line(
                    "latency %s a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; floor p99 %.0f ms, without extraction %.0f ms; p99 %.2f of the floor",
                    rate.substring(2),
                    rasid.path(rate).path("p50").asDouble(),
                    rasid.path(rate).path("p95").asDouble(),
                    rasid.path(rate).path("p99").asDouble(),
                    live.path("shape").path(rate).path("p99").asDouble(),
                    live.path("known").path(rate).path("p99").asDouble(),
                    rasid.path(rate).path("p99").asDouble()
                            / live.path("shape").path(rate).path("p99").asDouble());
        }
        for (String what : new String[] {"", "Killed", "WithoutState"}) {
            line(
                    "start%s: ready after %.1f s, first event after %.1f s; floor %.1f and %.1f s",
                    what.isEmpty() ? "" : " " + what,
                    rasid.path("secondsToReady" + what).asDouble(),
                    rasid.path("secondsToFirstEvent" + what).asDouble(),
                    live.path("shape").path("secondsToReady" + what).asDouble(),
                    live.path("shape").path("secondsToFirstEvent" + what).asDouble());
        }
    }

    private static void commandStarts(JsonNode starts) {
        line(
                "rasid streams, from its start to the first event: %s s",
                StreamSupport.stream(starts.spliterator(), false)
                        .map(seconds -> String.format(Locale.ROOT, "%.1f", seconds.asDouble()))
                        .collect(Collectors.joining(", ")));
    }

    private static void rates(String threads, JsonNode figures) {
        JsonNode rasid = figures.path("rasid");
        double articles = rasid.path("articles").asDouble();
        line(
                "%s threads: %,.0f articles a second; %.2f of the floor (%,.0f), %.2f of the app without extraction (%,.0f); plain producer %,.0f",
                threads,
                rate(rasid),
                rate(rasid) / rate(figures.path("shape")),
                rate(figures.path("shape")),
                rate(rasid) / rate(figures.path("known")),
                rate(figures.path("known")),
                rate(figures.path("producer")));
        line(
                "  an article: %.2f ms of processor time, %,.0f KB allocated, %,.0f bytes sent, %,.0f received, %,.0f on disk"
                        + " (state %,.0f, output %,.0f, internal %,.0f, article %,.0f)",
                rasid.path("cpuSeconds").asDouble() * 1e3 / articles,
                rasid.path("allocatedBytes").asDouble() / articles / 1e3,
                rasid.path("sentBytes").asDouble() / articles,
                rasid.path("receivedBytes").asDouble() / articles,
                (rasid.path("stateBytes").asDouble()
                                + rasid.path("topicBytes").asDouble()
                                + rasid.path("internalBytes").asDouble()
                                + rasid.path("rawBytes").asDouble())
                        / articles,
                rasid.path("stateBytes").asDouble() / articles,
                rasid.path("topicBytes").asDouble() / articles,
                rasid.path("internalBytes").asDouble() / articles,
                rasid.path("rawBytes").asDouble() / articles);
        line(
                "  %d collections, %.1f s; %,d MB resident",
                rasid.path("collections").asInt(),
                rasid.path("collectionSeconds").asDouble(),
                rasid.path("residentMegabytes").asLong());
    }

    private static double rate(JsonNode pass) {
        return pass.path("articles").asDouble() / pass.path("seconds").asDouble();
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
