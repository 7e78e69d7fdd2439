package org.rasid.monitor.view;

import java.io.IOException;
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
    /** Stands for missing coordinates: those of the north pole, at a longitude where nothing is told apart. */
    static final long NOWHERE = Long.MAX_VALUE;

    /** Stands for a missing day or time. */
    static final int NO_TIME = Integer.MIN_VALUE;

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
        days = times(segment, Fields.DAY, 1);
        reported = times(segment, Fields.FIRST_REPORTED, LocalDays.UNIT.toMillis());
        locations = new long[segment.maxDoc()];
        SortedNumericDocValues points = DocValues.getSortedNumeric(segment, Fields.LOCATION);
        for (int document = 0; document < locations.length; document++) {
            locations[document] = points.advanceExact(document) ? points.nextValue() : NOWHERE;
        }
    }

    KeywordColumn keyword(Keyword keyword) {
        return Objects.requireNonNull(keywords.get(keyword));
    }

    /** First days of the events, since 1970-01-01, or {@link #NO_TIME}. */
    int[] days() {
        return days;
    }

    /** Times of the first reports, in {@link LocalDays#UNIT} since 1970-01-01 in UTC, or {@link #NO_TIME}. */
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

    /** The values of a field in a larger unit, or {@link #NO_TIME}. */
    private static int[] times(LeafReader segment, String field, long unit) throws IOException {
        int[] times = new int[segment.maxDoc()];
        Arrays.fill(times, NO_TIME);
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, field);
        for (int document = values.nextDoc(); document < times.length; document = values.nextDoc()) {
            long time = Math.floorDiv(values.nextValue(), unit);
            times[document] = (int) Math.max(NO_TIME + 1, Math.min(time, Integer.MAX_VALUE));
        }
        return times;
    }
}
