package org.rasid.monitor.filter;

import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.IntRangeDocValuesField;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;

/** The days of the event and those asked for overlap; events without days are left out. Both ends inclusive. */
record OnDays(int from, int until) implements Criterion {
    @Override
    public boolean test(Subject subject) {
        EventSpan span = EventSpan.of(subject.event());
        return span != null && span.first() <= until && span.last() >= from;
    }

    @Override
    public Query query() {
        int[] first = {from};
        int[] last = {until};
        return new IndexOrDocValuesQuery(
                IntRange.newIntersectsQuery(Fields.SPAN, first, last),
                IntRangeDocValuesField.newSlowIntersectsQuery(Fields.SPAN_VALUES, first, last));
    }
}
