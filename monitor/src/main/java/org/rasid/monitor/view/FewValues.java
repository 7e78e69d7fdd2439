package org.rasid.monitor.view;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.rasid.monitor.filter.Keyword;

/** Caches who holds a value of a field that has few: most filters select by one, and many events hold it. */
final class FewValues implements QueryCachingPolicy {
    private static final Set<String> FIELDS = EnumSet.of(
                    Keyword.TYPE,
                    Keyword.COUNTRY,
                    Keyword.ASSERTION,
                    Keyword.STANDING,
                    Keyword.STATUS,
                    Keyword.PRECISION)
            .stream()
            .map(Keyword::parameter)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void onUse(Query query) {
        // what is cached does not depend on use
    }

    @Override
    public boolean shouldCache(Query query) {
        return query instanceof TermQuery term && FIELDS.contains(term.getTerm().field());
    }
}
