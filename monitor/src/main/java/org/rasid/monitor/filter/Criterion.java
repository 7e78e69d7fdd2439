package org.rasid.monitor.filter;

import org.apache.lucene.search.Query;

/** One thing asked of an event. The test and the query agree on every event. */
interface Criterion {
    boolean test(Subject subject);

    Query query();
}
