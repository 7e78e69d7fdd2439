package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rasid.avro.Event;
import org.rasid.schemas.serde.AvroJsonSchema;

/** The schemas of the answers: those of events from the Avro schemas, the rest from a file beside this class. */
final class ApiSchemas {
    private static final String FILE = "schemas.json";
    private static final String EVIDENCE = "evidence";

    private ApiSchemas() {}

    static ObjectNode all(String reference) {
        ObjectNode all = read();
        AvroJsonSchema events = new AvroJsonSchema(reference);
        events.of(Event.getClassSchema());
        events.definitions().forEach(all::set);
        all.set("BriefEvent", brief((ObjectNode) all.get("Event")));
        return all;
    }

    private static ObjectNode brief(ObjectNode event) {
        ObjectNode brief = event.deepCopy();
        brief.put("description", "An event without its evidence.");
        ((ObjectNode) brief.get("properties")).remove(EVIDENCE);
        ArrayNode required = brief.putArray("required");
        for (JsonNode name : event.get("required")) {
            if (!name.asText().equals(EVIDENCE)) {
                required.add(name);
            }
        }
        return brief;
    }

    private static ObjectNode read() {
        try (InputStream in = ApiSchemas.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from this build: build anew");
            }
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can not be read", e);
        }
    }
}
