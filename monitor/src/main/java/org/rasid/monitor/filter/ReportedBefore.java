package org.rasid.monitor.filter;

import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/** The first report came before that time. */
record ReportedBefore(Instant end) implements Criterion {
    @Override
    public boolean test(Subject subject) {
        Instant first = subject.event().getFirstReported();
        return first != null && first.isBefore(end);
    }

    @Override
    public Query query() {
        return LongField.newRangeQuery(Fields.FIRST_REPORTED, Long.MIN_VALUE, end.toEpochMilli() - 1);
    }
}
