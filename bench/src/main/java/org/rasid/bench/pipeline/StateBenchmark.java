package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rasid.bench.Published;
import org.rasid.bench.dedup.ManyEvents;
import org.rasid.extraction.Article;
import org.rasid.schemas.topic.Topics;

/** Memory and disk of a streams app that holds many events, each told of once, and how long it takes to start with them. */
public final class StateBenchmark {
    private static final int NOON = 12;

    private StateBenchmark() {}

    /** Arguments: file for the results, how many events, stream threads. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]) / ManyEvents.OF_AN_ARTICLE;
        List<Published> articles =
                IntStream.range(0, count).mapToObj(StateBenchmark::article).toList();
        try (Stand stand = Stand.start(Topics.PARTITIONS, List.of())) {
            new History(articles).send(stand.client(), count);
            Settings app = stand.app(Kind.MANY, Kind.MANY.suffix(), Integer.parseInt(args[2]), true);
            ObjectNode pass = (ObjectNode) PassProcess.once(app);
            pass.put("maxHeap", PassProcess.heap())
                    .put("stateBytes", Stand.stateBytes(app))
                    .put("changelogBytes", stand.bytes(Kind.MANY.applicationId(), "-changelog"))
                    .put("events", stand.events(Kind.MANY))
                    .put("secondsToReady", secondsToReady(app));
            Stand.deleteState(app);
            pass.put("secondsToRestore", secondsToReady(app));
            ResultFile.write(Path.of(args[0]), pass);
            tell(pass);
        }
    }

    /** Until the app has all of its state, and goes on; with Java's own start. */
    private static double secondsToReady(Settings app) throws IOException {
        long start = System.nanoTime();
        PassProcess pass = PassProcess.stay(app);
        double seconds = (System.nanoTime() - start) / 1e9;
        pass.close();
        return seconds;
    }

    private static Published article(int number) {
        return new Published(
                new Article(String.valueOf(number), ManyEvents.day(number), "", "article " + number),
                "outlet",
                ManyEvents.day(number).atTime(NOON, 0).toInstant(ZoneOffset.UTC));
    }

    private static void tell(JsonNode pass) {
        System.out.printf(
                Locale.ROOT,
                "%,d events: %,d MB resident (the goal: under 1,000), %,d MB of heap, %,d MB of state, %,d MB of changelogs;"
                        + " ready after %.1f s, with its state deleted after %.1f s%n",
                pass.path("events").asLong(),
                pass.path("residentMegabytes").asLong(),
                pass.path("heapMegabytes").asLong(),
                pass.path("stateBytes").asLong() / 1_000_000,
                pass.path("changelogBytes").asLong() / 1_000_000,
                pass.path("secondsToReady").asDouble(),
                pass.path("secondsToRestore").asDouble());
    }
}
