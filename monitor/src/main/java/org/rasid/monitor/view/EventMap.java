package org.rasid.monitor.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.PlacePrecision;

/**
 * Where events take place.
 *
 * @param cells those whose coordinates are known, those near each other together, largest first
 * @param countries those of which only the country is known, by ISO 3166-1 alpha-2 code
 * @param placeless number of those of which not even that is known
 * @param truncated whether there are more cells
 */
public record EventMap(List<Cell> cells, Map<String, Tally> countries, int placeless, boolean truncated) {

    /**
     * Events near each other.
     *
     * @param latitude degrees, the mean
     * @param longitude degrees, the mean
     * @param bounds of their coordinates
     * @param lone the event, where it is alone; else null
     */
    public record Cell(
            double latitude,
            double longitude,
            Tally tally,
            Map<PlacePrecision, Integer> precision,
            Bounds bounds,
            @Nullable Lone lone) {}

    /** A box, in degrees. */
    public record Bounds(double west, double south, double east, double north) {}

    /** An event by itself. */
    public record Lone(String id, String headlineAr, String headlineEn) {}
}
