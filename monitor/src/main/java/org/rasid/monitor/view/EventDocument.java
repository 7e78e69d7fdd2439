package org.rasid.monitor.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.IntRangeDocValuesField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.Place;
import org.rasid.monitor.filter.EventSpan;
import org.rasid.monitor.filter.EventText;
import org.rasid.monitor.filter.Fields;
import org.rasid.monitor.filter.Keyword;

/** The latest state of an event in the index: one document for each id. */
final class EventDocument {
    /** Sequence of the latest change, to sort by. */
    static final String CHANGED = "changed";

    /** {@link Item#brief} in UTF-8; not stored, for a page would have to unpack a block of many events for each of its own. */
    static final String ITEM = "item";

    /** Stored: {@link StoredEvent}. */
    static final String EVENT = "event";

    /** Stored: what {@link Change} says besides. */
    static final String KIND = "kind";

    static final String REVISION = "revision";
    static final String AT = "at";

    /** What {@link #store} adds. */
    static final Set<String> CHANGE = Set.of(EVENT, KIND, REVISION, AT);

    private static final String ID = "id";
    private static final String HEADLINE_AR = "headlineAr";
    private static final String HEADLINE_EN = "headlineEn";

    /** Which words there are; neither where nor how often. */
    private static final FieldType WORDS = words();

    private EventDocument() {}

    static Term of(String id) {
        return new Term(ID, id);
    }

    /** Finds the events. */
    static Query all() {
        return new FieldExistsQuery(CHANGED);
    }

    static Document of(Change change) {
        Event event = change.event();
        Document document = new Document();
        document.add(new StringField(ID, event.getId(), Field.Store.YES));
        document.add(new LongField(CHANGED, change.sequence(), Field.Store.NO));
        for (Keyword keyword : Keyword.values()) {
            for (String value : keyword.of(event)) {
                document.add(new KeywordField(keyword.parameter(), value, Field.Store.NO));
            }
        }
        addTimes(document, event);
        addPlace(document, event.getPlace());
        document.add(new IntField(Fields.SOURCES, event.getIndependentSources(), Field.Store.NO));
        if (event.getConfidence() != null) {
            document.add(new DoubleField(Fields.CONFIDENCE, event.getConfidence(), Field.Store.NO));
        }
        document.add(new Field(Fields.TEXT, EventText.of(event), WORDS));
        document.add(new StoredField(HEADLINE_AR, event.getHeadlineAr()));
        document.add(new StoredField(HEADLINE_EN, event.getHeadlineEn()));
        document.add(new BinaryDocValuesField(
                ITEM, new BytesRef(Item.brief(change).toString().getBytes(StandardCharsets.UTF_8))));
        store(document, change);
        return document;
    }

    static EventMap.Lone lone(StoredFields stored, int number) throws IOException {
        Document document = stored.document(number, Set.of(ID, HEADLINE_AR, HEADLINE_EN));
        return new EventMap.Lone(document.get(ID), document.get(HEADLINE_AR), document.get(HEADLINE_EN));
    }

    /** What is needed to make the change again, but for the state before. */
    static void store(Document document, Change change) {
        document.add(new StoredField(EVENT, StoredEvent.bytes(change.event())));
        document.add(new StoredField(KIND, change.kind()));
        document.add(new StoredField(REVISION, change.revision()));
        document.add(new StoredField(AT, change.at().toEpochMilli()));
    }

    private static FieldType words() {
        FieldType words = new FieldType();
        words.setTokenized(true);
        words.setOmitNorms(true);
        words.setIndexOptions(IndexOptions.DOCS);
        words.freeze();
        return words;
    }

    private static void addTimes(Document document, Event event) {
        EventSpan span = EventSpan.of(event);
        if (span != null) {
            int[] first = {span.first()};
            int[] last = {span.last()};
            document.add(new IntRange(Fields.SPAN, first, last));
            document.add(new IntRangeDocValuesField(Fields.SPAN_VALUES, first, last));
            document.add(new IntField(Fields.DAY, span.day(), Field.Store.NO));
        }
        add(document, Fields.FIRST_REPORTED, event.getFirstReported());
        add(document, Fields.LAST_REPORTED, event.getLastReported());
    }

    private static void add(Document document, String field, @Nullable Instant time) {
        if (time != null) {
            document.add(new LongField(field, time.toEpochMilli(), Field.Store.NO));
        }
    }

    private static void addPlace(Document document, @Nullable Place place) {
        if (place != null && place.getLatitude() != null && place.getLongitude() != null) {
            document.add(new LatLonPoint(Fields.LOCATION, place.getLatitude(), place.getLongitude()));
            document.add(new LatLonDocValuesField(Fields.LOCATION, place.getLatitude(), place.getLongitude()));
        }
    }
}
