package org.rasid.monitor.view;

import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;

/** A change in the index, until it is forgotten. */
final class ChangeDocument {
    private static final String SEQUENCE = "changeSequence";
    private static final String CHANGE_OF = "changeOf";
    private static final String BEFORE = "before";

    private ChangeDocument() {}

    static Document of(Change change) {
        Document document = new Document();
        document.add(new LongField(SEQUENCE, change.sequence(), Field.Store.YES));
        document.add(new StringField(CHANGE_OF, change.event().getId(), Field.Store.NO));
        EventDocument.store(document, change);
        if (change.before() != null) {
            document.add(new StoredField(BEFORE, StoredEvent.bytes(change.before())));
        }
        return document;
    }

    /** Finds the changes with numbers in these bounds, both inclusive. */
    static Query between(long first, long last) {
        return LongField.newRangeQuery(SEQUENCE, first, last);
    }

    /** Finds the changes of an event. */
    static Term of(String id) {
        return new Term(CHANGE_OF, id);
    }

    static SortField bySequence(boolean newestFirst) {
        return LongField.newSortField(SEQUENCE, newestFirst, SortedNumericSelector.Type.MIN);
    }

    static Change read(Document document) {
        return read(document, number(document, SEQUENCE), before(document));
    }

    /** Reads what {@link EventDocument#store} wrote. */
    static Change read(Document document, long sequence, @Nullable Event before) {
        BytesRef event = document.getBinaryValue(EventDocument.EVENT);
        return new Change(
                sequence,
                Instant.ofEpochMilli(number(document, EventDocument.AT)),
                document.get(EventDocument.KIND),
                number(document, EventDocument.REVISION),
                StoredEvent.read(event),
                before);
    }

    private static @Nullable Event before(Document document) {
        List<IndexableField> fields = List.of(document.getFields(BEFORE));
        return fields.isEmpty() ? null : StoredEvent.read(fields.get(0).binaryValue());
    }

    private static long number(Document document, String field) {
        Number number = document.getField(field).numericValue();
        return number.longValue();
    }
}
