package org.rasid.monitor.view;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.EventType;
import org.rasid.avro.PlacePrecision;

/** Gathers the events of one cell of the map. */
final class PlaceCell {
    private final Tally tally = new Tally();
    private final Map<PlacePrecision, Integer> precision = new EnumMap<>(PlacePrecision.class);
    private double latitudes;
    private double longitudes;
    private double west = 180;
    private double south = 90;
    private double east = -180;
    private double north = -90;
    private int document;

    void add(int newDocument, EventType type, @Nullable PlacePrecision fineness, double latitude, double longitude) {
        document = newDocument;
        tally.add(type);
        precision.merge(fineness == null ? PlacePrecision.UNKNOWN : fineness, 1, Integer::sum);
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
        return new EventMap.Cell(
                latitudes / count(),
                longitudes / count(),
                tally,
                precision,
                new EventMap.Bounds(west, south, east, north),
                lone);
    }
}
