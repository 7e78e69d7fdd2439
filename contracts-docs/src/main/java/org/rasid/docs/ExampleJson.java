package org.rasid.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rasid.schemas.serde.AvroJson;

/** An example as a page shows it. */
final class ExampleJson {
    private static final int ITEMS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleJson() {}

    /** Key, headers and value; of longer lists the first three items and a word on how many more there are. */
    static String of(Example example) {
        ObjectNode node = JSON.createObjectNode().put("key", example.key());
        ObjectNode headers = node.putObject("headers");
        example.headers().forEach(headers::put);
        JsonNode value = AvroJson.toNode(example.value());
        round(value);
        cut(value);
        node.set("value", value);
        try {
            return JSON.writer(printer()).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** Leaves four decimals: the last bits of a confidence are not the same on all processors. */
    static void round(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isDouble())
                    .forEach(field -> field.setValue(
                            DoubleNode.valueOf(Math.round(field.getValue().doubleValue() * 1e4) / 1e4)));
        }
        node.forEach(ExampleJson::round);
    }

    private static void cut(JsonNode node) {
        if (node instanceof ArrayNode array && array.size() > ITEMS + 1) {
            int more = array.size() - ITEMS;
            while (array.size() > ITEMS) {
                array.remove(ITEMS);
            }
            array.add("… " + more + " more");
        }
        node.forEach(ExampleJson::cut);
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }
}
