package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Keyword;

/** Counts the values of fields. A field is counted as if the filter did not select by it, so that the other choices show. */
public record FacetSearch(EventFilter filter, Set<Keyword> fields) implements Question<Facets> {
    private static final int MOST_VALUES = 50;

    @Override
    public Facets ask(ViewSearcher searcher) throws IOException {
        Map<EventFilter, FacetsCollector> passes = new HashMap<>();
        Map<Keyword, List<Facets.Count>> values = new EnumMap<>(Keyword.class);
        for (Keyword field : fields) {
            // of the events that stand no longer only the status is left
            EventFilter others = field == Keyword.STATUS ? filter : filter.without(field);
            values.put(field, counts(searcher, field, pass(searcher, passes, others)));
        }
        int total = pass(searcher, passes, filter).getMatchingDocs().stream()
                .mapToInt(segment -> segment.totalHits)
                .sum();
        return new Facets(total, values);
    }

    private static FacetsCollector pass(
            ViewSearcher searcher, Map<EventFilter, FacetsCollector> passes, EventFilter filter) throws IOException {
        FacetsCollector known = passes.get(filter);
        if (known == null) {
            known = searcher.search(filter.query(), new FacetsCollectorManager());
            passes.put(filter, known);
        }
        return known;
    }

    private static List<Facets.Count> counts(ViewSearcher searcher, Keyword field, FacetsCollector matches)
            throws IOException {
        FacetResult result = new StringValueFacetCounts(searcher.ordinals(field), matches)
                .getTopChildren(MOST_VALUES, field.parameter());
        if (result == null) {
            return List.of();
        }
        List<Facets.Count> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new Facets.Count(value.label, value.value.intValue()));
        }
        return counts;
    }
}
