package org.rasid.monitor.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;

/**
 * Lists events page by page.
 *
 * @param limit most events of a page, 1 or more
 * @param cursor where the page begins, as the page before said; null: at the start
 */
public record EventSearch(
        EventFilter filter,
        Order order,
        int limit,
        @Nullable String cursor) implements Question<EventPage> {
    /** Up to here totals are exact; counting on would cost more than finding the page. */
    private static final int COUNTED = 1_000;

    @Override
    public EventPage ask(ViewSearcher searcher) throws IOException {
        Hits found = Hits.find(searcher, filter, order, limit, cursor, COUNTED);
        List<String> items = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.documents()) {
            BytesRef item = stored.document(hit.doc, Set.of(EventDocument.ITEM)).getBinaryValue(EventDocument.ITEM);
            items.add(new String(item.bytes, item.offset, item.length, StandardCharsets.UTF_8));
        }
        return new EventPage(items, total(found.total()), found.next(), searcher.position());
    }

    private static EventPage.Total total(TotalHits hits) {
        return new EventPage.Total(Math.toIntExact(hits.value), hits.relation == TotalHits.Relation.EQUAL_TO);
    }
}
