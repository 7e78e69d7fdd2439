package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.rasid.monitor.filter.EventFilter;

/**
 * Counts events by place.
 *
 * @param zoom how finely: 0 puts those within 22.5 degrees together, each level more halves that; at most {@value #DEEPEST}
 */
public record MapSearch(EventFilter filter, int zoom) implements Question<EventMap> {
    /** The deepest level; cells of 0.6 km. */
    public static final int DEEPEST = 12;

    private static final int MOST_CELLS = 2_000;

    @Override
    public EventMap ask(ViewSearcher searcher) throws IOException {
        PlaceCollector found = searcher.search(
                filter.query(),
                SegmentCollector.alone(() -> new PlaceCollector(22.5 / (1 << zoom), searcher.columns())));
        List<PlaceCell> largest = new ArrayList<>(found.cells());
        largest.sort(Comparator.comparingInt((PlaceCell cell) -> -cell.count()));
        List<EventMap.Cell> cells = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (PlaceCell cell : largest.subList(0, Math.min(MOST_CELLS, largest.size()))) {
            cells.add(cell.told(cell.count() == 1 ? EventDocument.lone(stored, cell.document()) : null));
        }
        return new EventMap(cells, found.countries(), found.placeless(), largest.size() > MOST_CELLS);
    }
}
