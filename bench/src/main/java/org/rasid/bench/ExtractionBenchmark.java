package org.rasid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rasid.extraction.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;

/**
 * Articles per second on one thread: extraction, and as the floor what Lucene needs merely to tokenise the same texts; over
 * all of them, and apart by whether they tell of events, since those that do cost many times the others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ExtractionBenchmark {
    /** Files to take articles of, separated by commas. */
    private static final String PROPERTY = "rasid.bench.articles";

    /** So few that an iteration goes over them several times, and so over the same texts as all others. */
    private static final int SAMPLE = 1_000;

    /** Which texts. */
    @Param({"ALL", "WITH_EVENTS", "WITHOUT_EVENTS"})
    public Texts texts = Texts.ALL;

    private final Extractor extractor = Extractor.load();
    private final Analyzer analyzer = new ArabicAnalyzer();
    private List<Article> articles = List.of();
    private int next;

    /** Kinds of texts. */
    public enum Texts {
        ALL,
        WITH_EVENTS,
        WITHOUT_EVENTS
    }

    /** Takes articles from all over the files. */
    @Setup
    public void choose() {
        List<Article> all = Arrays.stream(
                        System.getProperty(PROPERTY, "sample/articles.jsonl").split(",", -1))
                .flatMap(file -> Published.read(Path.of(file)).stream())
                .map(Published::article)
                .toList();
        int step = Math.max(1, all.size() / SAMPLE);
        articles = IntStream.range(0, all.size() / step)
                .mapToObj(i -> all.get(i * step))
                .filter(article -> texts == Texts.ALL
                        || (texts == Texts.WITH_EVENTS) == (extractor.extract(article) instanceof Outcome.Extracted))
                .toList();
        if (articles.isEmpty()) {
            throw new IllegalStateException("no article " + texts + ": name other files");
        }
    }

    /** Extracts the mentions of one article. */
    @Benchmark
    public Outcome extraction() {
        return extractor.extract(article());
    }

    /** Tokenises, normalises and stems one article. */
    @Benchmark
    public int luceneArabicAnalyzer() throws IOException {
        int tokens = 0;
        try (TokenStream stream = analyzer.tokenStream("text", article().text())) {
            stream.reset();
            while (stream.incrementToken()) {
                tokens++;
            }
            stream.end();
        }
        return tokens;
    }

    private Article article() {
        next = next + 1 == articles.size() ? 0 : next + 1;
        return articles.get(next);
    }
}
