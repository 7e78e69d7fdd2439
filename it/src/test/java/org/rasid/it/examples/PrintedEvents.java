package org.rasid.it.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lines of JSON that an example printed. */
final class PrintedEvents {
    private static final Pattern TIME = Pattern.compile("[-+]?\\d{4,}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private PrintedEvents() {}

    /** By {@code ce_id}, which names the state. */
    static Map<String, JsonNode> byState(List<String> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> events = new TreeMap<>();
        for (String line : lines) {
            JsonNode node = json.readTree(line);
            events.put(node.path("headers").path("ce_id").asText(), node);
        }
        return events;
    }

    /** The same in one spelling: languages write 0.5 and 1.0, and times without milliseconds, in their own ways. */
    static JsonNode canonical(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue().stripTrailingZeros();
            return nodes.textNode(number.toPlainString());
        } else if (node.isTextual() && TIME.matcher(node.asText()).matches()) {
            return nodes.textNode(Instant.parse(node.asText()).toString());
        } else if (node.isArray()) {
            ArrayNode items = nodes.arrayNode();
            node.forEach(item -> items.add(canonical(item)));
            return items;
        } else if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), canonical(field.getValue())));
            return object;
        }
        return node;
    }
}
