package org.rasid.monitor.filter;

import org.apache.lucene.document.IntField;
import org.apache.lucene.search.Query;

/** At least so many independent sources. */
record MinSources(int least) implements Criterion {
    @Override
    public boolean test(Subject subject) {
        return subject.event().getIndependentSources() >= least;
    }

    @Override
    public Query query() {
        return IntField.newRangeQuery(Fields.SOURCES, least, Integer.MAX_VALUE);
    }
}
