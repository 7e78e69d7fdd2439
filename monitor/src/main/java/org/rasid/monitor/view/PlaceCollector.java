package org.rasid.monitor.view;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.rasid.avro.EventType;
import org.rasid.avro.PlacePrecision;
import org.rasid.monitor.filter.Fields;
import org.rasid.monitor.filter.Keyword;

/** Puts matches into cells of a grid, or where they have no coordinates, by country. */
final class PlaceCollector extends SegmentCollector {
    private final double degrees;
    private final Map<Long, PlaceCell> cells = new HashMap<>();
    private final Map<String, Tally> countries = new TreeMap<>();
    private int placeless;
    private int base;

    @SuppressWarnings("NullAway.Init")
    private SortedNumericDocValues locations;

    @SuppressWarnings("NullAway.Init")
    private SortedSetDocValues codes;

    @SuppressWarnings("NullAway.Init")
    private EnumValues<EventType> types;

    @SuppressWarnings("NullAway.Init")
    private EnumValues<PlacePrecision> precisions;

    /** Takes the width and height of a cell. */
    PlaceCollector(double degrees) {
        this.degrees = degrees;
    }

    Collection<PlaceCell> cells() {
        return cells.values();
    }

    Map<String, Tally> countries() {
        return countries;
    }

    int placeless() {
        return placeless;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        locations = DocValues.getSortedNumeric(segment.reader(), Fields.LOCATION);
        codes = DocValues.getSortedSet(segment.reader(), Keyword.COUNTRY.parameter());
        types = new EnumValues<>(segment, Keyword.TYPE, EventType.class);
        precisions = new EnumValues<>(segment, Keyword.PRECISION, PlacePrecision.class);
    }

    @Override
    public void collect(int document) throws IOException {
        EventType known = types.of(document);
        EventType type = known == null ? EventType.UNKNOWN : known;
        if (locations.advanceExact(document)) {
            // as LatLonDocValuesField packs them
            long packed = locations.nextValue();
            double latitude = GeoEncodingUtils.decodeLatitude((int) (packed >>> 32));
            double longitude = GeoEncodingUtils.decodeLongitude((int) packed);
            long row = (long) Math.floor(latitude / degrees);
            long column = (long) Math.floor(longitude / degrees);
            cells.computeIfAbsent((row << 32) ^ (column & 0xffff_ffffL), none -> new PlaceCell())
                    .add(base + document, type, precisions.of(document), latitude, longitude);
        } else if (codes.advanceExact(document)) {
            String country = codes.lookupOrd(codes.nextOrd()).utf8ToString();
            countries.computeIfAbsent(country, none -> new Tally()).add(type);
        } else {
            placeless++;
        }
    }
}
