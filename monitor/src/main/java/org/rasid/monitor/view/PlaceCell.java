package org.rasid.monitor.view;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.PlacePrecision;

/** Gathers the events of one cell of the map. */
final class PlaceCell {
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    private final Tally tally = new Tally();
    private final int[] precision = new int[PRECISIONS.length];
    private double latitudes;
    private double longitudes;
    private double west = 180;
    private double south = 90;
    private double east = -180;
    private double north = -90;
    private int document;

    /** Takes numbers of type and precision, as {@link KeywordNumbers} gives them. */
    void add(int newDocument, int type, int fineness, double latitude, double longitude) {
        document = newDocument;
        tally.add(type);
        precision[fineness]++;
        latitudes += latitude;
        longitudes += longitude;
        west = Math.min(west, longitude);
        south = Math.min(south, latitude);
        east = Math.max(east, longitude);
        north = Math.max(north, latitude);
    }

    int count() {
        return tally.count();
    }

    /** Number, in the whole index, of the event that came last. */
    int document() {
        return document;
    }

    EventMap.Cell told(EventMap.@Nullable Lone lone) {
        Map<PlacePrecision, Integer> fineness = new EnumMap<>(PlacePrecision.class);
        for (int i = 0; i < precision.length; i++) {
            if (precision[i] > 0) {
                fineness.put(PRECISIONS[i], precision[i]);
            }
        }
        return new EventMap.Cell(
                latitudes / count(),
                longitudes / count(),
                tally,
                fineness,
                new EventMap.Bounds(west, south, east, north),
                lone);
    }
}
