package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rasid.bench.Published;
import org.rasid.schemas.topic.Topics;

/** The rate of a replay, against that of one whose extraction costs nothing, over the same articles on the same broker. */
public final class ReplayBenchmark {
    private ReplayBenchmark() {}

    /** Arguments: file for the results, how many articles, stream threads, and the files that they are made of. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        int threads = Integer.parseInt(args[2]);
        List<Path> files =
                List.of(args).subList(3, args.length).stream().map(Path::of).toList();
        List<Published> articles =
                files.stream().flatMap(file -> Published.read(file).stream()).toList();
        try (Stand stand = Stand.start(Topics.PARTITIONS, files)) {
            new History(articles).send(stand.client(), count);
            System.err.printf(Locale.ROOT, "%,d articles, made of %,d; %d threads%n", count, articles.size(), threads);
            JsonNode passOfKnown = PassProcess.once(stand.app(Kind.KNOWN, Kind.KNOWN.suffix(), threads, false));
            JsonNode pass = PassProcess.once(stand.app(Kind.RASID, Kind.RASID.suffix(), threads, false));
            double known = rate(passOfKnown);
            double rasid = rate(pass);
            ObjectNode results = JsonNodeFactory.instance.objectNode();
            results.put("articles", count)
                    .put("threads", threads)
                    .put("maxHeap", PassProcess.heap())
                    .put("articlesASecond", rasid)
                    .put("knownArticlesASecond", known)
                    .put("residentMegabytes", pass.path("residentMegabytes").asLong());
            ResultFile.write(Path.of(args[0]), results);
            System.out.printf(
                    Locale.ROOT,
                    "replay: %,.0f articles a second; without the cost of extraction %,.0f; share %.2f (the bar: 0.60)%n",
                    rasid,
                    known,
                    rasid / known);
        }
    }

    private static double rate(JsonNode pass) {
        return pass.path("articles").asDouble() / pass.path("seconds").asDouble();
    }
}
