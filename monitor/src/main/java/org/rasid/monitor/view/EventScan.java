package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;

/**
 * Reads whole events page by page.
 *
 * @param limit most events of a page, 1 or more
 * @param cursor where the page begins, as the page before said; null: at the start
 */
public record EventScan(
        EventFilter filter,
        Order order,
        int limit,
        @Nullable String cursor) implements Question<EventScan.Part> {

    /**
     * A page.
     *
     * @param events as in {@link View#event}
     * @param next cursor of the next page; null: there is none
     */
    public record Part(List<Change> events, @Nullable String next) {}

    @Override
    public Part ask(ViewSearcher searcher) throws IOException {
        Hits found = Hits.find(searcher, filter, order, limit, cursor, 1);
        List<Change> events = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.documents()) {
            events.add(ChangeDocument.read(stored.document(hit.doc, EventDocument.CHANGE), 0, null));
        }
        return new Part(events, found.next());
    }
}
