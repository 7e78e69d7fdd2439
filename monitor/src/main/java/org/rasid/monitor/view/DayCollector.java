package org.rasid.monitor.view;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;

/** Counts matches by day, days since 1970-01-01. */
final class DayCollector extends SegmentCollector {
    private final TimelineSearch.Clock clock;
    private final LocalDays localDays;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private int undated;

    @SuppressWarnings("NullAway.Init")
    private Columns columns;

    @SuppressWarnings("NullAway.Init")
    private int[] times;

    private final SegmentColumns segments;

    /** @param zone whose days reports are counted by */
    DayCollector(TimelineSearch.Clock clock, ZoneId zone, SegmentColumns segments) {
        this.clock = clock;
        this.localDays = new LocalDays(zone);
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
        times = clock == TimelineSearch.Clock.EVENT ? columns.days() : columns.reported();
    }

    @Override
    public void collect(int document) {
        int time = times[document];
        if (time == Columns.NO_TIME) {
            undated++;
        } else {
            int day = clock == TimelineSearch.Clock.EVENT ? time : localDays.day(time);
            tallies.computeIfAbsent(day, none -> new Tally()).add(columns.type(document));
        }
    }
}
