package org.rasid.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** Schemas as the registry gives and takes them. */
public final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /** The Avro schema in an answer. */
    static Schema parse(JsonNode answer, String purpose) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryException(purpose + ": it is of type " + type + ", not AVRO", 200, 200);
        }
        if (!answer.path("references").isEmpty()) {
            throw new RegistryException(
                    purpose + ": it refers to other schemas; register it with all its types in one", 200, 200);
        }
        try {
            // a schema that others registered may have names and defaults that Avro would not take today
            return new Schema.Parser(NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(answer.path("schema").asText(""));
        } catch (RuntimeException | StackOverflowError e) {
            // what is no schema makes Avro throw many kinds, and one that is nested too deep ends its stack
            throw new RegistryException(purpose + ": the answer holds no Avro schema", 200, e);
        }
    }

    /** The same schema without the property by which generated classes choose their Java type of strings. */
    public static Schema withoutJavaProperties(Schema schema) {
        try {
            JsonNode json = JSON.readTree(schema.toString());
            remove(json);
            return new Schema.Parser().parse(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is always JSON", e);
        }
    }

    private static void remove(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove("avro.java.string");
        }
        json.forEach(Schemas::remove);
    }
}
