package org.rasid.monitor.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;

/** Counts matches by day, days since 1970-01-01. */
final class DayCollector extends SegmentCollector {
    private final TimelineSearch.Clock clock;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private int undated;

    @SuppressWarnings("NullAway.Init")
    private Columns columns;

    @SuppressWarnings("NullAway.Init")
    private int[] days;

    private final SegmentColumns segments;

    DayCollector(TimelineSearch.Clock clock, SegmentColumns segments) {
        this.clock = clock;
        this.segments = segments;
    }

    Map<Integer, Tally> days() {
        return tallies;
    }

    int undated() {
        return undated;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        columns = segments.of(segment.reader());
        days = clock == TimelineSearch.Clock.EVENT ? columns.days() : columns.reported();
    }

    @Override
    public void collect(int document) {
        int day = days[document];
        if (day == Columns.NO_DAY) {
            undated++;
        } else {
            tallies.computeIfAbsent(day, none -> new Tally()).add(columns.type(document));
        }
    }
}
