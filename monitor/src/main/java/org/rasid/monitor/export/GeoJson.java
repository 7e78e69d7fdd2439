package org.rasid.monitor.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.rasid.avro.Place;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Item;

/**
 * A collection of features (RFC 7946), one for each event. Events of which only the country is known have no geometry: a
 * point would say more than is known.
 */
public final class GeoJson implements Export {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void write(Iterable<Change> events, String page, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeStringField("type", "FeatureCollection");
            generator.writeArrayFieldStart("features");
            for (Change event : events) {
                generator.writeTree(feature(event));
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private ObjectNode feature(Change change) {
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", change.event().getId());
        Place place = change.event().getPlace();
        if (place == null || place.getLatitude() == null || place.getLongitude() == null) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(place.getLongitude())
                    .add(place.getLatitude());
        }
        ObjectNode properties = Item.brief(change);
        properties.setAll((ObjectNode) properties.remove("event"));
        feature.set("properties", properties);
        return feature;
    }
}
