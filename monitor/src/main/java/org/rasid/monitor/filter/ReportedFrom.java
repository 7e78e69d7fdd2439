package org.rasid.monitor.filter;

import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/** The last report came at that time or later. */
record ReportedFrom(Instant from) implements Criterion {
    @Override
    public boolean test(Subject subject) {
        Instant last = subject.event().getLastReported();
        return last != null && !last.isBefore(from);
    }

    @Override
    public Query query() {
        return LongField.newRangeQuery(Fields.LAST_REPORTED, from.toEpochMilli(), Long.MAX_VALUE);
    }
}
