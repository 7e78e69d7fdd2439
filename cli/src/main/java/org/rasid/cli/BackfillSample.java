package org.rasid.cli;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.avro.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.ArticleMapping;

/**
 * What was measured of some articles of a backfill.
 *
 * @param inputBytes bytes of the inputs that they were read from, as they are stored
 * @param articles accepted ones, 1 or more
 * @param serialized bytes of their records
 * @param compressed bytes of these in batches, compressed
 * @param mentions found in them
 * @param events that deduplication among them makes of the mentions
 * @param readingNanos what reading and admission took, on one thread
 * @param workingNanos processor time that extraction and deduplication in memory took
 */
record BackfillSample(
        long inputBytes,
        long articles,
        long serialized,
        long compressed,
        long mentions,
        long events,
        long readingNanos,
        long workingNanos) {
    /** Of a batch that the producer sends, before compression. */
    private static final int BATCH = 256 << 10;

    private static final int WARM_UP = 500;

    BackfillSample {
        if (articles < 1 || inputBytes < 1) {
            throw new IllegalArgumentException("a sample has an article at least");
        }
    }

    static BackfillSample of(BackfillReading reading) {
        List<Article> articles = reading.articles();
        Extractor extractor = Extractor.load();
        // a backfill runs for hours, so what the compiler has yet to do must not count
        work(articles.subList(0, Math.min(articles.size(), WARM_UP)), extractor);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Assigned assigned = work(articles, extractor);
        long took = threads.getCurrentThreadCpuTime() - start;
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        long serialized = 0;
        long compressed = 0;
        try (Serializer<Article> values = new InternalSerde<>(Article.class).serializer()) {
            for (Article article : articles) {
                byte[] value = values.serialize("", article);
                serialized += value.length;
                batch.writeBytes(value);
                if (batch.size() >= BATCH) {
                    compressed += compressed(batch);
                }
            }
        }
        compressed += compressed(batch);
        return new BackfillSample(
                Math.max(1, reading.bytes()),
                articles.size(),
                serialized,
                compressed,
                assigned.mentions(),
                assigned.events(),
                reading.nanos(),
                took);
    }

    private record Assigned(long mentions, long events) {}

    private static Assigned work(List<Article> articles, Extractor extractor) {
        Assignment assignment = new Assignment(extractor.rulesVersion());
        List<SourcedMention> mentions = new ArrayList<>();
        for (Article article : articles) {
            Outcome outcome = extractor.extract(ArticleMapping.toDomain(article));
            List<Mention> found = outcome instanceof Outcome.Extracted extracted ? extracted.mentions() : List.of();
            mentions.addAll(assignment.add(article, found));
        }
        Set<String> events = new HashSet<>();
        for (SourcedMention mention : mentions) {
            String event = assignment.eventOf(mention);
            if (event != null) {
                events.add(event);
            }
        }
        return new Assigned(mentions.size(), events.size());
    }

    private static long compressed(ByteArrayOutputStream batch) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(batch.toByteArray());
            deflater.finish();
            byte[] out = new byte[BATCH];
            long bytes = 0;
            while (!deflater.finished()) {
                bytes += deflater.deflate(out);
            }
            batch.reset();
            return bytes;
        } finally {
            deflater.end();
        }
    }
}
