package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/** The fields of one JSON object that matter, taken with bounded memory. What else it holds is passed over. */
final class JsonFields {
    /** Memory of a value beside its text, in characters: a bound for many small ones. */
    private static final int VALUE_SIZE = 16;

    private final Set<String> names;
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();
    private @Nullable String repeated;
    private long size;

    JsonFields(Set<String> names) {
        this.names = names;
    }

    /** Takes the fields of the object at whose beginning the parser stands, which is at its end then. */
    static JsonFields of(JsonParser parser, Set<String> names) throws IOException {
        JsonFields fields = new JsonFields(names);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.take(name, parser);
        }
        return fields;
    }

    /** Takes or passes over the value at which the parser stands. */
    void take(String name, JsonParser parser) throws IOException {
        if (!names.contains(name)) {
            parser.skipChildren();
            return;
        }
        JsonNode value = value(parser);
        if (object.replace(name, value) != null) {
            repeated = name;
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    ObjectNode object() {
        return object;
    }

    /** Why the object as a whole is refused; null where nothing speaks against it. */
    @Nullable
    Rejection fault(String origin, long bytes) {
        if (size > Limits.MAX_BYTES) {
            return Rejection.of(
                    RejectionReason.TOO_LARGE,
                    "its fields have more than " + Limits.MAX_BYTES + " characters; it may be many articles in one",
                    origin,
                    bytes);
        }
        if (repeated != null) {
            return Rejection.of(
                    RejectionReason.MALFORMED, "has the field '" + repeated + "' more than once", origin, bytes);
        }
        return null;
    }

    private JsonNode value(JsonParser parser) throws IOException {
        size += VALUE_SIZE;
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode element = value(parser);
                    if (size <= Limits.MAX_BYTES) {
                        array.add(element);
                    }
                }
                return array;
            }
            case START_OBJECT -> {
                ObjectNode inner = JsonNodeFactory.instance.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    size += name.length();
                    JsonNode element = value(parser);
                    if (size <= Limits.MAX_BYTES) {
                        inner.set(name, element);
                    }
                }
                return inner;
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                size += text.length();
                return size <= Limits.MAX_BYTES ? TextNode.valueOf(text) : NullNode.getInstance();
            }
            case VALUE_NUMBER_INT -> {
                return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? DoubleNode.valueOf(Double.NaN)
                        : LongNode.valueOf(parser.getLongValue());
            }
            case VALUE_NUMBER_FLOAT -> {
                return DoubleNode.valueOf(Double.NaN);
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return BooleanNode.valueOf(parser.currentToken() == JsonToken.VALUE_TRUE);
            }
            default -> {
                return NullNode.getInstance();
            }
        }
    }
}
