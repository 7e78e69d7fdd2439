package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TotalHits;
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
        for (ScoreDoc hit : found.documents()) {
            items.add(item(searcher, hit.doc));
        }
        return new EventPage(items, total(found.total()), found.next(), searcher.position());
    }

    private static String item(ViewSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        BinaryDocValues items = DocValues.getBinary(segment.reader(), EventDocument.ITEM);
        if (!items.advanceExact(document - segment.docBase)) {
            throw new CorruptIndexException(
                    "an event lacks its item", segment.reader().toString());
        }
        return items.binaryValue().utf8ToString();
    }

    private static EventPage.Total total(TotalHits hits) {
        return new EventPage.Total(Math.toIntExact(hits.value), hits.relation == TotalHits.Relation.EQUAL_TO);
    }
}
