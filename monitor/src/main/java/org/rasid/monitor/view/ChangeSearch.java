package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Finds changes, and events by their id. */
final class ChangeSearch {
    private ChangeSearch() {}

    /** Changes from one number to another, both inclusive. */
    static List<Change> between(IndexSearcher searcher, long first, long last, int atMost) throws IOException {
        return changes(searcher, ChangeDocument.between(first, last), false, atMost);
    }

    static List<Change> history(IndexSearcher searcher, String id, int atMost) throws IOException {
        return changes(searcher, new TermQuery(ChangeDocument.of(id)), true, atMost);
    }

    static Optional<Change> latest(IndexSearcher searcher, String id) throws IOException {
        Document document = document(searcher, id);
        return document == null ? Optional.empty() : Optional.of(ChangeDocument.read(document, 0, null));
    }

    /** The document of an event; null where there is none. */
    static @Nullable Document document(IndexSearcher searcher, String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(EventDocument.of(id)), 1);
        return found.scoreDocs.length == 0
                ? null
                : searcher.storedFields().document(found.scoreDocs[0].doc, EventDocument.CHANGE);
    }

    private static List<Change> changes(IndexSearcher searcher, Query query, boolean newestFirst, int atMost)
            throws IOException {
        TopDocs found = searcher.search(query, atMost, new Sort(ChangeDocument.bySequence(newestFirst)));
        StoredFields stored = searcher.storedFields();
        List<Change> changes = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            changes.add(ChangeDocument.read(stored.document(hit.doc)));
        }
        return changes;
    }
}
