package org.rasid.monitor.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;

/**
 * The {@link Columns} of the segments that are in use. Those of a merged segment are read before it takes the place of the
 * others, so that no reader waits for them. Thread-safe.
 */
final class SegmentColumns implements IndexWriter.IndexReaderWarmer {
    private final KeywordNumbers numbers = new KeywordNumbers();
    private final Map<IndexReader.CacheKey, Columns> known = new ConcurrentHashMap<>();

    /** Numbers of the values in the columns. */
    KeywordNumbers numbers() {
        return numbers;
    }

    Columns of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper segmentKey = segment.getCoreCacheHelper();
        Columns columns = known.get(segmentKey.getKey());
        if (columns != null) {
            return columns;
        }
        try {
            return known.computeIfAbsent(segmentKey.getKey(), key -> {
                segmentKey.addClosedListener(known::remove);
                return read(segment);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void warm(LeafReader segment) throws IOException {
        of(segment);
    }

    private Columns read(LeafReader segment) {
        try {
            return new Columns(segment, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
