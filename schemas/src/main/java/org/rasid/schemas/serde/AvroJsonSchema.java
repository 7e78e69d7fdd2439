package org.rasid.schemas.serde;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** JSON Schema (2020-12) of what {@link AvroJson} writes: one definition for each record and enum. */
public final class AvroJsonSchema {
    private final String prefix;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    /** Takes what precedes the name of a definition in references, such as {@code #/$defs/}. */
    public AvroJsonSchema(String prefix) {
        this.prefix = prefix;
    }

    /** The definitions so far, by name. */
    public Map<String, ObjectNode> definitions() {
        return definitions;
    }

    /** Describes the values of a schema; records and enums by reference. */
    public ObjectNode of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> reference(schema);
            case UNION -> union(schema);
            case ARRAY -> {
                ObjectNode array = type("array");
                array.set("items", of(schema.getElementType()));
                yield array;
            }
            case MAP -> {
                ObjectNode object = type("object");
                object.set("additionalProperties", of(schema.getValueType()));
                yield object;
            }
            case INT, LONG -> time(schema);
            case FLOAT, DOUBLE -> type("number");
            case BOOLEAN -> type("boolean");
            case NULL -> type("null");
            case STRING -> type("string");
            case BYTES, FIXED -> type("string").put("contentEncoding", "base64");
        };
    }

    private ObjectNode union(Schema schema) {
        ObjectNode union = JsonNodeFactory.instance.objectNode();
        ArrayNode branches = union.putArray("anyOf");
        schema.getTypes().forEach(branch -> branches.add(of(branch)));
        return union;
    }

    private ObjectNode reference(Schema schema) {
        if (!definitions.containsKey(schema.getName())) {
            ObjectNode definition = type(schema.getType() == Schema.Type.RECORD ? "object" : "string");
            definitions.put(schema.getName(), definition);
            if (schema.getDoc() != null) {
                definition.put("description", schema.getDoc());
            }
            if (schema.getType() == Schema.Type.ENUM) {
                schema.getEnumSymbols().forEach(definition.putArray("enum")::add);
            } else {
                addFields(definition, schema);
            }
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", prefix + schema.getName());
    }

    private void addFields(ObjectNode definition, Schema schema) {
        ObjectNode properties = definition.putObject("properties");
        ArrayNode required = definition.putArray("required");
        for (Schema.Field field : schema.getFields()) {
            ObjectNode property = of(field.schema());
            if (field.doc() != null) {
                property.put("description", field.doc());
            }
            properties.set(field.name(), property);
            required.add(field.name());
        }
        definition.put("additionalProperties", false);
    }

    private static ObjectNode time(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical == null) {
            return type("integer");
        }
        return switch (logical.getName()) {
            case "date" -> type("string").put("format", "date");
            case "timestamp-millis", "timestamp-micros" -> type("string").put("format", "date-time");
            default -> throw new IllegalArgumentException("no JSON Schema is known for " + logical.getName());
        };
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
