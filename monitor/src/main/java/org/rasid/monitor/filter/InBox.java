package org.rasid.monitor.filter;

import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.rasid.avro.Place;

/**
 * The coordinates lie in a box, edges included. Degrees are compared as the index keeps them, about a centimetre fine.
 *
 * @param west greater than east: the box crosses the antimeridian
 */
record InBox(double west, double south, double east, double north) implements Criterion {

    /** Reads west,south,east,north; throws BadParameter. */
    static InBox of(String name, List<String> values) {
        String asked = "must be west,south,east,north in degrees, such as 38.8,29.1,48.6,37.4";
        if (values.size() != 4) {
            throw new BadParameter(name, asked);
        }
        double[] edges = new double[4];
        for (int i = 0; i < edges.length; i++) {
            double bound = i % 2 == 0 ? 180 : 90;
            try {
                edges[i] = Double.parseDouble(values.get(i));
            } catch (NumberFormatException e) {
                throw new BadParameter(name, asked + " but holds " + values.get(i), e);
            }
            // said this way round so that NaN is refused too
            if (!(Math.abs(edges[i]) <= bound)) {
                throw new BadParameter(name, "holds " + values.get(i) + ", beyond " + bound + " degrees");
            }
        }
        if (edges[1] > edges[3]) {
            throw new BadParameter(name, asked + ", but south is above north");
        }
        return new InBox(edges[0], edges[1], edges[2], edges[3]);
    }

    @Override
    public boolean test(Subject subject) {
        Place place = subject.event().getPlace();
        if (place == null || place.getLatitude() == null || place.getLongitude() == null) {
            return false;
        }
        int latitude = GeoEncodingUtils.encodeLatitude(place.getLatitude());
        int longitude = GeoEncodingUtils.encodeLongitude(place.getLongitude());
        boolean fromWest = longitude >= GeoEncodingUtils.encodeLongitudeCeil(west);
        boolean toEast = longitude <= GeoEncodingUtils.encodeLongitude(east);
        return latitude >= GeoEncodingUtils.encodeLatitudeCeil(south)
                && latitude <= GeoEncodingUtils.encodeLatitude(north)
                && (west > east ? fromWest || toEast : fromWest && toEast);
    }

    @Override
    public Query query() {
        return new IndexOrDocValuesQuery(
                LatLonPoint.newBoxQuery(Fields.LOCATION, south, north, west, east),
                LatLonDocValuesField.newSlowBoxQuery(Fields.LOCATION, south, north, west, east));
    }
}
