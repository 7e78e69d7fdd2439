package org.rasid.monitor.view;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;

/**
 * The documents of a page.
 *
 * @param next cursor of the next page; null: there is none
 */
record Hits(
        List<ScoreDoc> documents, TotalHits total, @Nullable String next) {
    /** Finds a page; the total is exact up to a threshold. */
    static Hits find(
            ViewSearcher searcher, EventFilter filter, Order order, int limit, @Nullable String cursor, int threshold)
            throws IOException {
        FieldDoc after = cursor == null ? null : order.after(cursor);
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return new Hits(List.of(), new TotalHits(0, TotalHits.Relation.EQUAL_TO), null);
        }
        if (after != null) {
            // the number of the document only breaks ties, and the sequence leaves none
            after.doc = documents - 1;
        }
        TopFieldDocs found =
                searcher.search(filter.query(), new TopFieldCollectorManager(order.sort(), limit, after, threshold));
        List<ScoreDoc> hits = List.of(found.scoreDocs);
        String next = hits.size() < limit ? null : order.cursor((FieldDoc) hits.get(hits.size() - 1));
        return new Hits(hits, found.totalHits, next);
    }
}
