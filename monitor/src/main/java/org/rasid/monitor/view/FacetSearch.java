package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Keyword;

/** Counts the values of fields. A field is counted as if the filter did not select by it, so that the other choices show. */
public record FacetSearch(EventFilter filter, Set<Keyword> fields) implements Question<Facets> {
    private static final int MOST_VALUES = 50;
    private static final Comparator<Facets.Count> FREQUENT_FIRST =
            Comparator.comparingInt((Facets.Count value) -> -value.count()).thenComparing(Facets.Count::value);

    @Override
    public Facets ask(ViewSearcher searcher) throws IOException {
        Map<EventFilter, List<Keyword>> passes = new HashMap<>();
        passes.put(filter, new ArrayList<>());
        for (Keyword field : fields) {
            // of the events that stand no longer only the status is left
            EventFilter others = field == Keyword.STATUS ? filter : filter.without(field);
            passes.computeIfAbsent(others, none -> new ArrayList<>()).add(field);
        }
        Map<Keyword, List<Facets.Count>> values = new EnumMap<>(Keyword.class);
        int total = 0;
        for (Map.Entry<EventFilter, List<Keyword>> pass : passes.entrySet()) {
            ValueCollector found = searcher.search(
                    pass.getKey().query(),
                    SegmentCollector.alone(() -> new ValueCollector(searcher.columns(), pass.getValue())));
            for (Keyword field : pass.getValue()) {
                values.put(
                        field,
                        most(found.counts(field), searcher.columns().numbers().of(field)));
            }
            if (pass.getKey().equals(filter)) {
                total = found.total();
            }
        }
        return new Facets(total, values);
    }

    private static List<Facets.Count> most(int[] counts, ValueNumbers numbers) {
        List<Facets.Count> held = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                held.add(new Facets.Count(numbers.value(number), counts[number]));
            }
        }
        held.sort(FREQUENT_FIRST);
        return List.copyOf(held.subList(0, Math.min(MOST_VALUES, held.size())));
    }
}
