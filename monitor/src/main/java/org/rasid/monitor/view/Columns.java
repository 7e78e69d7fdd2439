package org.rasid.monitor.view;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.rasid.avro.EventType;
import org.rasid.avro.PlacePrecision;
import org.rasid.monitor.filter.Fields;
import org.rasid.monitor.filter.Keyword;

/** What events of a segment are counted by, on the heap: some 80 bytes an event. Immutable. */
final class Columns {
    /** Stands for a missing day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Stands for missing coordinates: those of the north pole, at a longitude where nothing is told apart. */
    static final long NOWHERE = Long.MAX_VALUE;

    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();
    private static final int UNKNOWN_TYPE = List.of(EventType.values()).indexOf(EventType.UNKNOWN);
    private static final int UNKNOWN_PRECISION =
            List.of(PlacePrecision.values()).indexOf(PlacePrecision.UNKNOWN);

    private final Map<Keyword, KeywordColumn> keywords = new EnumMap<>(Keyword.class);
    private final KeywordColumn types;
    private final KeywordColumn precisions;
    private final int[] days;
    private final int[] reported;
    private final long[] locations;

    Columns(LeafReader segment, KeywordNumbers numbers) throws IOException {
        for (Keyword keyword : Keyword.values()) {
            keywords.put(keyword, KeywordColumn.of(segment, keyword, numbers.of(keyword)));
        }
        types = keyword(Keyword.TYPE);
        precisions = keyword(Keyword.PRECISION);
        days = days(segment, Fields.DAY, 1);
        reported = days(segment, Fields.FIRST_REPORTED, MILLIS_A_DAY);
        locations = new long[segment.maxDoc()];
        SortedNumericDocValues points = DocValues.getSortedNumeric(segment, Fields.LOCATION);
        for (int document = 0; document < locations.length; document++) {
            locations[document] = points.advanceExact(document) ? points.nextValue() : NOWHERE;
        }
    }

    KeywordColumn keyword(Keyword keyword) {
        return Objects.requireNonNull(keywords.get(keyword));
    }

    /** First days of the events, since 1970-01-01, or {@link #NO_DAY}. */
    int[] days() {
        return days;
    }

    /** Days in UTC of the first reports, since 1970-01-01, or {@link #NO_DAY}. */
    int[] reported() {
        return reported;
    }

    /** Coordinates as LatLonDocValuesField packs them, or {@link #NOWHERE}. */
    long[] locations() {
        return locations;
    }

    /** Number of the type of an event; that of UNKNOWN where there is none. */
    int type(int document) {
        int number = types.first(document);
        return number < 0 ? UNKNOWN_TYPE : number;
    }

    /** Number of the precision of the place of an event; that of UNKNOWN where there is none. */
    int precision(int document) {
        int number = precisions.first(document);
        return number < 0 ? UNKNOWN_PRECISION : number;
    }

    private static int[] days(LeafReader segment, String field, long unitsADay) throws IOException {
        int[] days = new int[segment.maxDoc()];
        Arrays.fill(days, NO_DAY);
        SortedNumericDocValues times = DocValues.getSortedNumeric(segment, field);
        for (int document = times.nextDoc(); document < days.length; document = times.nextDoc()) {
            long day = Math.floorDiv(times.nextValue(), unitsADay);
            days[document] = (int) Math.max(NO_DAY + 1, Math.min(day, Integer.MAX_VALUE));
        }
        return days;
    }
}
