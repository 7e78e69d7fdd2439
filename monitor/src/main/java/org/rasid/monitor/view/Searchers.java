package org.rasid.monitor.view;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes the searchers of the view. */
final class Searchers extends SearcherFactory {
    private static final int MOST_CACHED = 1_000;
    private static final long CACHE_BYTES = 64L << 20;

    private final SegmentColumns columns;
    private final QueryCache cache = new LRUQueryCache(MOST_CACHED, CACHE_BYTES);

    Searchers(SegmentColumns columns) {
        this.columns = columns;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
        ViewSearcher searcher = new ViewSearcher((DirectoryReader) reader, columns);
        searcher.setQueryCache(cache);
        searcher.setQueryCachingPolicy(new FewValues());
        return searcher;
    }
}
