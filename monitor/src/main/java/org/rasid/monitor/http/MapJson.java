package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rasid.monitor.view.EventMap;

/** The map as JSON. */
final class MapJson {
    private MapJson() {}

    static ObjectNode of(int zoom, EventMap map) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("zoom", zoom);
        ArrayNode cells = body.putArray("cells");
        map.cells().forEach(cell -> add(cells.addObject(), cell));
        ArrayNode countries = body.putArray("countries");
        map.countries()
                .forEach((code, tally) ->
                        CountEndpoints.add(countries.addObject().put("country", code), tally));
        body.put("placeless", map.placeless());
        body.put("truncated", map.truncated());
        return body;
    }

    private static void add(ObjectNode node, EventMap.Cell cell) {
        node.put("latitude", cell.latitude());
        node.put("longitude", cell.longitude());
        CountEndpoints.add(node, cell.tally());
        ObjectNode precision = node.putObject("precision");
        cell.precision().forEach((fineness, count) -> precision.put(fineness.name(), count));
        EventMap.Bounds bounds = cell.bounds();
        node.putArray("bounds")
                .add(bounds.west())
                .add(bounds.south())
                .add(bounds.east())
                .add(bounds.north());
        EventMap.Lone lone = cell.lone();
        if (lone != null) {
            node.put("id", lone.id());
            node.put("headlineAr", lone.headlineAr());
            node.put("headlineEn", lone.headlineEn());
        }
    }
}
