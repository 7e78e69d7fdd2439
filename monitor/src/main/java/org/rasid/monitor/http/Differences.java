package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rasid.avro.Event;
import org.rasid.monitor.view.Change;
import org.rasid.schemas.serde.AvroJson;

/**
 * What a change did, field by field; nested fields by their path, lists as wholes, evidence by the ids of its mentions.
 * Nothing is listed for the first state of an event.
 */
final class Differences {
    private Differences() {}

    static ObjectNode of(Change change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sequence", change.sequence());
        node.put("at", change.at().toString());
        node.put("change", change.kind());
        node.put("revision", change.revision());
        ArrayNode fields = node.putArray("fields");
        Event before = change.before();
        if (before != null) {
            add(fields, "", fields(before), fields(change.event()));
        }
        return node;
    }

    private static ObjectNode fields(Event event) {
        ObjectNode fields = AvroJson.toNode(event);
        ArrayNode mentions = fields.putArray("evidence");
        event.getEvidence().forEach(evidence -> mentions.add(evidence.getMentionId()));
        return fields;
    }

    private static void add(ArrayNode fields, String path, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = value(before, name);
            JsonNode is = value(after, name);
            if (was.equals(is)) {
                continue;
            }
            if (was.isObject() && is.isObject()) {
                add(fields, path + name + ".", was, is);
            } else {
                ObjectNode field = fields.addObject().put("field", path + name);
                field.set("before", was);
                field.set("after", is);
            }
        }
    }

    private static JsonNode value(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
