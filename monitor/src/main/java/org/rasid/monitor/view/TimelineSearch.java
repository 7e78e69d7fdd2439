package org.rasid.monitor.view;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;

/**
 * Counts events by time.
 *
 * @param zone whose days are counted where reports are
 * @param step null: {@link Step#fitting}
 * @param from first day counted; null: that of the first event
 * @param until last day counted; null: that of the last event
 */
public record TimelineSearch(
        EventFilter filter,
        Clock clock,
        ZoneId zone,
        @Nullable Step step,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Question<Timeline> {

    /** By which time of theirs events are counted. */
    public enum Clock {
        /** The first of the days on which they take place, or by which they are due. */
        EVENT,
        /** The day of the first report. */
        REPORTED
    }

    @Override
    public Timeline ask(ViewSearcher searcher) throws IOException {
        DayCollector found = searcher.search(
                filter.query(), SegmentCollector.alone(() -> new DayCollector(clock, zone, searcher.columns())));
        TreeMap<LocalDate, Tally> days = new TreeMap<>();
        found.days().forEach((day, tally) -> days.put(LocalDate.ofEpochDay(day), tally));
        SortedMap<LocalDate, Tally> asked = days;
        if (from != null) {
            asked = asked.tailMap(from);
        }
        if (until != null) {
            asked = asked.headMap(until.plusDays(1));
        }
        if (asked.isEmpty()) {
            return new Timeline(step == null ? Step.DAY : step, from, until, found.undated(), asked);
        }
        LocalDate first = from == null ? asked.firstKey() : from;
        LocalDate last = until == null ? asked.lastKey() : until;
        Step used = step == null ? Step.fitting(first, last) : step;
        TreeMap<LocalDate, Tally> buckets = new TreeMap<>();
        for (Map.Entry<LocalDate, Tally> day : asked.entrySet()) {
            buckets.computeIfAbsent(used.start(day.getKey()), start -> new Tally())
                    .add(day.getValue());
        }
        return new Timeline(used, first, last, found.undated(), buckets);
    }
}
