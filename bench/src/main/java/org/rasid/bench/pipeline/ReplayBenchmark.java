package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rasid.bench.Published;
import org.rasid.schemas.topic.Topics;

/** The rate of a replay, against that of one whose extraction costs nothing, over the same articles on the same broker. */
public final class ReplayBenchmark {
    private ReplayBenchmark() {}

    /** Arguments: how many articles, stream threads, and the files that they are made of. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        int threads = Integer.parseInt(args[1]);
        List<Path> files =
                List.of(args).subList(2, args.length).stream().map(Path::of).toList();
        List<Published> articles =
                files.stream().flatMap(file -> Published.read(file).stream()).toList();
        try (Stand stand = Stand.start(Topics.PARTITIONS, files)) {
            new History(articles).send(stand.client(), count);
            System.err.printf(Locale.ROOT, "%,d articles, made of %,d; %d threads%n", count, articles.size(), threads);
            double known = rate(stand, Kind.KNOWN, threads);
            double rasid = rate(stand, Kind.RASID, threads);
            System.out.printf(
                    Locale.ROOT,
                    "replay: %,.0f articles a second; without the cost of extraction %,.0f; share %.2f (the bar: 0.60)%n",
                    rasid,
                    known,
                    rasid / known);
        }
    }

    private static double rate(Stand stand, Kind kind, int threads) throws Exception {
        JsonNode pass = PassProcess.once(stand.app(kind, kind.suffix(), threads, false));
        return pass.path("articles").asDouble() / pass.path("seconds").asDouble();
    }
}
