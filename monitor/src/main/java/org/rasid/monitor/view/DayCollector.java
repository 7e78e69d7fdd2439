package org.rasid.monitor.view;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.rasid.avro.EventType;
import org.rasid.monitor.filter.Fields;
import org.rasid.monitor.filter.Keyword;

/** Counts matches by day, days since 1970-01-01. */
final class DayCollector extends SegmentCollector {
    private static final long MILLIS = Duration.ofDays(1).toMillis();

    private final String field;
    private final long unitsADay;
    private final Map<Long, Tally> days = new HashMap<>();
    private int undated;

    @SuppressWarnings("NullAway.Init")
    private SortedNumericDocValues times;

    @SuppressWarnings("NullAway.Init")
    private EnumValues<EventType> types;

    DayCollector(TimelineSearch.Clock clock) {
        field = clock == TimelineSearch.Clock.EVENT ? Fields.DAY : Fields.FIRST_REPORTED;
        unitsADay = clock == TimelineSearch.Clock.EVENT ? 1 : MILLIS;
    }

    Map<Long, Tally> days() {
        return days;
    }

    int undated() {
        return undated;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        times = DocValues.getSortedNumeric(segment.reader(), field);
        types = new EnumValues<>(segment, Keyword.TYPE, EventType.class);
    }

    @Override
    public void collect(int document) throws IOException {
        if (!times.advanceExact(document)) {
            undated++;
            return;
        }
        long day = Math.floorDiv(times.nextValue(), unitsADay);
        EventType type = types.of(document);
        days.computeIfAbsent(day, none -> new Tally()).add(type == null ? EventType.UNKNOWN : type);
    }
}
