package org.rasid.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.Schema;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** The components of the AsyncAPI document: a message for each topic, and the schemas of values and headers. */
final class AsyncApiComponents {
    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode messages = JsonNodeFactory.instance.objectNode();
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

    private AsyncApiComponents() {}

    static ObjectNode of(Examples examples) {
        AsyncApiComponents components = new AsyncApiComponents();
        Topics.all().forEach(topic -> components.add(topic, examples));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("messages", components.messages);
        node.set("schemas", components.schemas);
        return node;
    }

    private void add(TopicSpec topic, Examples examples) {
        ObjectNode message = messages.putObject(topic.name());
        message.put("summary", topic.valueDoc());
        message.set("headers", headers(topic));
        ObjectNode kafka = JsonNodeFactory.instance.objectNode();
        kafka.putObject("key").put("type", "string").put("description", topic.keyDoc());
        Schema schema = topic.valueSchema();
        if (schema == null) {
            message.put("contentType", "application/octet-stream");
        } else {
            message.put("contentType", CloudEventAttributes.CONTENT_TYPE_VALUE);
            message.set("payload", payload(schema));
            kafka.put("schemaIdLocation", "payload")
                    .put("schemaIdPayloadEncoding", "confluent")
                    .put("schemaLookupStrategy", "TopicNameStrategy");
        }
        message.putObject("bindings").set("kafka", kafka.put("bindingVersion", "0.5.0"));
        message.putArray("examples")
                .add(examples.of(topic).map(AsyncApiComponents::example).orElseGet(() -> example(topic)));
    }

    private JsonNode payload(Schema schema) {
        if (!schemas.has(schema.getName())) {
            schemas.putObject(schema.getName()).put("schemaFormat", AVRO).set("schema", json(schema));
        }
        return AsyncApi.reference("components/schemas/" + schema.getName());
    }

    /** The headers as a schema of their own, once for all topics that have the same. */
    private JsonNode headers(TopicSpec topic) {
        Schema value = topic.valueSchema();
        String name = (value == null ? topic.name() : value.getName()) + ".headers";
        ObjectNode schema = headers(HeaderCatalogue.of(topic));
        if (schemas.has(name) && !schemas.get(name).equals(schema)) {
            throw new IllegalStateException(
                    topic.name() + ": its headers are not those of the other topics of " + name);
        }
        schemas.set(name, schema);
        return AsyncApi.reference("components/schemas/" + name);
    }

    private static ObjectNode headers(List<HeaderSpec> specs) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (HeaderSpec header : specs) {
            properties
                    .putObject(header.name())
                    .put("type", "string")
                    .put("description", header.doc())
                    .putArray("examples")
                    .add(header.example());
            if (header.always()) {
                required.add(header.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode example(Example example) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode headers = node.putObject("headers");
        example.headers().forEach(headers::put);
        JsonNode payload = RawJson.of(example.value());
        ExampleJson.round(payload);
        node.set("payload", payload);
        return node;
    }

    /** An example without a value. */
    private static ObjectNode example(TopicSpec topic) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode headers = node.putObject("headers");
        HeaderCatalogue.of(topic).forEach(header -> headers.put(header.name(), header.example()));
        return node;
    }

    /** The schema without what only Java reads in it. */
    private static JsonNode json(Schema schema) {
        try {
            JsonNode node = JSON.readTree(schema.toString());
            removeJavaProperties(node);
            return JSON.readTree(new Schema.Parser().parse(node.toString()).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is always JSON", e);
        }
    }

    private static void removeJavaProperties(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
        }
        node.forEach(AsyncApiComponents::removeJavaProperties);
    }
}
