package org.rasid.monitor.view;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes searchers that share one cache of filters. */
final class Searchers extends SearcherFactory {
    private static final int CACHED_FILTERS = 1_000;
    private static final long CACHE_BYTES = 64L << 20;

    private final QueryCache filters = new LRUQueryCache(CACHED_FILTERS, CACHE_BYTES);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
        return new ViewSearcher((DirectoryReader) reader, filters);
    }
}
