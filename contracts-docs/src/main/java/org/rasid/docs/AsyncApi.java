package org.rasid.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** {@code docs/asyncapi.yaml}: all topics as an AsyncAPI document. */
final class AsyncApi {
    private static final String VERSION = "3.1.0";
    private static final String KAFKA_BINDING = "0.5.0";
    private static final String NOTE = "# Written by docs/generate from the code. Do not edit.\n";

    private static final String DESCRIPTION = """
            Arabic news articles in, live, deduplicated, typed event topics on Kafka out.

            The document describes Rasid as one application: it receives what is on articles.raw and sends the rest. A
            service that reads the events does the opposite of each operation: it receives where Rasid sends. Articles may
            be sent to articles.raw by Rasid's own producer or by others.

            Values are in the Confluent wire format: a zero byte, the schema id in four bytes, then Avro binary; the
            registry subject is the topic name with -value. Examples show the fields as Avro has them: dates in days and
            times in milliseconds since 1970. Read with isolation.level=read_committed.""";

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .stringQuotingChecker(new NumbersQuoted())
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build())
            .build();

    /** Many a reader takes an unquoted time for a time, and not for the text that a header is. */
    private static final class NumbersQuoted extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
        }
    }

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private AsyncApi() {}

    /**
     * The document in YAML.
     *
     * @param version of Rasid
     */
    static String text(String version, Examples examples) {
        AsyncApi api = new AsyncApi();
        api.document.put("asyncapi", VERSION);
        api.document
                .putObject("info")
                .put("title", "Rasid")
                .put("version", version)
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        Topics.all().forEach(api::addChannel);
        api.addOperation("receive", Topics.ARTICLES_RAW, "Rasid extracts the events of each article.");
        for (TopicSpec topic : Topics.all()) {
            api.addOperation("send", topic, "Written by: " + topic.owner() + ".");
        }
        api.document.set("components", AsyncApiComponents.of(examples));
        try {
            return NOTE + YAML.writeValueAsString(api.document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always YAML", e);
        }
    }

    private void addChannel(TopicSpec topic) {
        ObjectNode channel = document.withObjectProperty("channels").putObject(topic.name());
        channel.put("address", topic.name()).put("description", "One record: " + topic.valueDoc() + ".");
        channel.putObject("messages").set(topic.name(), reference("components/messages/" + topic.name()));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        topic.config().forEach((name, value) -> configuration.set(name, setting(name, value)));
        kafka.put("bindingVersion", KAFKA_BINDING);
    }

    private void addOperation(String action, TopicSpec topic, String summary) {
        ObjectNode operation = document.withObjectProperty("operations").putObject(action + "." + topic.name());
        operation.put("action", action);
        operation.set("channel", reference("channels/" + topic.name()));
        operation.put("summary", summary);
    }

    /** A Kafka setting with the type that the binding asks for. */
    private static JsonNode setting(String name, String value) {
        if (name.equals("cleanup.policy")) {
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        return value.matches("-?\\d+")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.textNode(value);
    }

    static ObjectNode reference(String path) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/" + path);
    }
}
