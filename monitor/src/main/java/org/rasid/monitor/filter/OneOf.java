package org.rasid.monitor.filter;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The field holds at least one of the values. */
record OneOf(Keyword field, Set<String> values) implements Criterion {
    OneOf {
        values = Set.copyOf(values);
    }

    @Override
    public boolean test(Subject subject) {
        return field.of(subject.event()).stream().anyMatch(values::contains);
    }

    @Override
    public Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(field.parameter(), value)), BooleanClause.Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }
}
