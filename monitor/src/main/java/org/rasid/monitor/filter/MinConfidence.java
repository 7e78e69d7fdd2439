package org.rasid.monitor.filter;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.Query;

/** At least so much confidence, 0 to 1; events without one are left out. */
record MinConfidence(double least) implements Criterion {
    @Override
    public boolean test(Subject subject) {
        Double confidence = subject.event().getConfidence();
        return confidence != null && confidence >= least;
    }

    @Override
    public Query query() {
        return DoubleField.newRangeQuery(Fields.CONFIDENCE, least, Double.POSITIVE_INFINITY);
    }
}
