package org.rasid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rasid.extraction.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;

/** Articles per second on one thread: extraction, and as the floor what Lucene needs merely to tokenise the same texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractionBenchmark {
    /** Files to take articles of, separated by commas. */
    private static final String PROPERTY = "rasid.bench.articles";

    private final List<Article> articles = Arrays.stream(
                    System.getProperty(PROPERTY, "sample/articles.jsonl").split(",", -1))
            .flatMap(file -> Published.read(Path.of(file)).stream())
            .map(Published::article)
            .toList();
    private final Extractor extractor = Extractor.load();
    private final Analyzer analyzer = new ArabicAnalyzer();
    private int next;

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
