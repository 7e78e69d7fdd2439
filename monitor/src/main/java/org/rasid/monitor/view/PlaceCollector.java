package org.rasid.monitor.view;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.LeafReaderContext;
import org.rasid.monitor.filter.Keyword;

/** Puts matches into cells of a grid, or where they have no coordinates, by country. */
final class PlaceCollector extends SegmentCollector {
    private final double degrees;
    private final Map<Long, PlaceCell> cells = new HashMap<>();
    private final Map<Integer, Tally> countries = new HashMap<>();
    private final SegmentColumns segments;
    private int placeless;
    private int base;

    @SuppressWarnings("NullAway.Init")
    private Columns columns;

    @SuppressWarnings("NullAway.Init")
    private KeywordColumn codes;

    @SuppressWarnings("NullAway.Init")
    private long[] locations;

    /** Takes the width and height of a cell. */
    PlaceCollector(double degrees, SegmentColumns segments) {
        this.degrees = degrees;
        this.segments = segments;
    }

    Collection<PlaceCell> cells() {
        return cells.values();
    }

    Map<String, Tally> countries() {
        Map<String, Tally> byCode = new TreeMap<>();
        ValueNumbers numbers = segments.numbers().of(Keyword.COUNTRY);
        countries.forEach((country, tally) -> byCode.put(numbers.value(country), tally));
        return byCode;
    }

    int placeless() {
        return placeless;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        columns = segments.of(segment.reader());
        codes = columns.keyword(Keyword.COUNTRY);
        locations = columns.locations();
    }

    @Override
    public void collect(int document) {
        int type = columns.type(document);
        long packed = locations[document];
        int country = codes.first(document);
        if (packed != Columns.NOWHERE) {
            double latitude = GeoEncodingUtils.decodeLatitude((int) (packed >>> 32));
            double longitude = GeoEncodingUtils.decodeLongitude((int) packed);
            long row = (long) Math.floor(latitude / degrees);
            long column = (long) Math.floor(longitude / degrees);
            cells.computeIfAbsent((row << 32) ^ (column & 0xffff_ffffL), none -> new PlaceCell())
                    .add(base + document, type, columns.precision(document), latitude, longitude);
        } else if (country >= 0) {
            countries.computeIfAbsent(country, none -> new Tally()).add(type);
        } else {
            placeless++;
        }
    }
}
