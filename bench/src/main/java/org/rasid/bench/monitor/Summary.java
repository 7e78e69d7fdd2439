package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The results as lines to read. */
final class Summary {
    private Summary() {}

    static void print(JsonNode results) {
        JsonNode fill = results.path("fill");
        line(
                "fill: %,d events in %.1f s; %,d MB on disk, %,d MB resident, %,d MB of heap; after the queries %,d and %,d",
                results.path("events").asLong(),
                fill.path("seconds").asDouble(),
                fill.path("diskMegabytes").asLong(),
                fill.path("residentMegabytes").asLong(),
                fill.path("heapMegabytes").asLong(),
                results.path("afterQueries").path("residentMegabytes").asLong(),
                results.path("afterQueries").path("heapMegabytes").asLong());
        for (String stage : List.of("queries50", "queries5", "queries50paced")) {
            readers(results.path(stage));
        }
        page(results.path("page"));
        stream(results.path("stream"));
        for (String signal : List.of("sigterm", "sigkill")) {
            line(
                    "ready after %s: %.1f s; %d changes missing (must be 0)",
                    signal.toUpperCase(Locale.ROOT),
                    results.path(signal).path("secondsToReady").asDouble(),
                    results.path(signal).path("missing").asInt());
        }
    }

    private static void readers(JsonNode seen) {
        line(
                "%d readers, %s: %,d requests a second, %,d KB a second; %d errors (must be 0)",
                seen.path("readers").asInt(),
                seen.path("aSecond").asInt() == 0
                        ? "without pause"
                        : seen.path("aSecond").asInt() + " a second each",
                seen.path("requestsASecond").asInt(),
                seen.path("bytesASecond").asLong() >> 10,
                seen.path("errors").asInt());
        line("  %-10s %8s %9s %9s %9s %9s", "ms", "count", "p50", "p95", "p99", "max");
        latencies("all", seen.path("all"));
        seen.path("kinds").properties().forEach(kind -> latencies(kind.getKey(), kind.getValue()));
    }

    private static void page(JsonNode seen) {
        if (!seen.isObject()) {
            return;
        }
        line(
                "page: first paint %.0f ms (worst %.0f), first events %.0f ms (worst %.0f); %,d rows, of which %d in the"
                        + " document, scroll with frames of %.0f ms at p50, %.0f at p95, %.0f at worst; a jump to row 1 in 200: %d ms",
                seen.path("firstPaint").asDouble(),
                seen.path("firstPaintWorst").asDouble(),
                seen.path("firstRows").asDouble(),
                seen.path("firstRowsWorst").asDouble(),
                seen.path("rows").asInt(),
                seen.path("rowsInDocument").asInt(),
                seen.path("frameP50").asDouble(),
                seen.path("frameP95").asDouble(),
                seen.path("frameWorst").asDouble(),
                seen.path("jump").asInt());
    }

    private static void stream(JsonNode seen) {
        line(
                "stream: %,d changes to %d followers, %,d KB a second; %d lost, %d doubled, %d unasked, %d out of order,"
                        + " %d resets, %d disconnected (all must be 0); resident %,d MB before, %,d MB after",
                seen.path("changes").asInt(),
                seen.path("followers").asInt(),
                seen.path("bytesASecond").asLong() >> 10,
                seen.path("lost").asLong(),
                seen.path("doubled").asInt(),
                seen.path("unasked").asLong(),
                seen.path("outOfOrder").asInt(),
                seen.path("resets").asInt(),
                seen.path("disconnected").asInt(),
                seen.path("residentBefore").asLong(),
                seen.path("residentAfter").asLong());
        latencies("latency", seen.path("latency"));
    }

    private static void latencies(String what, JsonNode of) {
        line(
                "  %-10s %,8d %,9.1f %,9.1f %,9.1f %,9.1f",
                what,
                of.path("count").asInt(),
                of.path("p50").asDouble(),
                of.path("p95").asDouble(),
                of.path("p99").asDouble(),
                of.path("max").asDouble());
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
