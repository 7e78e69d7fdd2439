package org.rasid.monitor.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import org.rasid.avro.Event;
import org.rasid.monitor.filter.Keyword;
import org.rasid.schemas.serde.AvroJson;

/** An event as lists and streams show it, in JSON. */
public final class Item {
    private static final int SOURCES = 5;

    private Item() {}

    /** Without the evidence, which may be long. */
    public static ObjectNode brief(Change change) {
        ObjectNode item = full(change);
        ((ObjectNode) item.get("event")).remove("evidence");
        return item;
    }

    /** With all that the event holds. */
    public static ObjectNode full(Change change) {
        Event event = change.event();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("change", change.kind());
        item.put("revision", change.revision());
        item.put("changedAt", change.at().truncatedTo(ChronoUnit.MILLIS).toString());
        ArrayNode sources = item.putArray("sources");
        Keyword.SOURCE.of(event).stream().limit(SOURCES).forEach(sources::add);
        item.set("event", AvroJson.toNode(event));
        return item;
    }
}
