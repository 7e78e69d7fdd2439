package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 3.1 document of the endpoints, made from what they are. */
final class ApiDocument {
    private static final String REFERENCE = "#/components/schemas/";

    private ApiDocument() {}

    static ObjectNode of(List<Endpoint> endpoints, String version) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Rasid monitor")
                .put("version", version)
                .put(
                        "description",
                        "Events out of Arabic news, live and deduplicated. Refusals are problem documents (RFC 9457).")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        endpoints.forEach(endpoint -> add(paths.withObjectProperty(endpoint.path()), endpoint));
        document.putObject("components").set("schemas", ApiSchemas.all(REFERENCE));
        return document;
    }

    private static void add(ObjectNode path, Endpoint endpoint) {
        ObjectNode operation = path.putObject(endpoint.method().name().toLowerCase(Locale.ROOT));
        operation.put("operationId", endpoint.name());
        operation.put("summary", endpoint.summary());
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.parameters().forEach(parameter -> parameters.add(parameter.described()));
        if (endpoint.body() != null) {
            content(operation.putObject("requestBody").put("required", true), "application/json", endpoint.body());
        }
        ObjectNode responses = operation.putObject("responses");
        Endpoint.Answer answer = endpoint.answer();
        content(responses.putObject("200").put("description", answer.meaning()), answer.contentType(), answer.schema());
        if (endpoint.path().startsWith("/health/")) {
            content(
                    responses.putObject("503").put("description", "It is not so; the reason says why."),
                    answer.contentType(),
                    answer.schema());
        }
        content(
                responses.putObject("default").put("description", "The request is refused, or failed."),
                Problem.CONTENT_TYPE,
                "Problem");
    }

    private static void content(ObjectNode response, String type, @Nullable String schema) {
        ObjectNode media = response.putObject("content").putObject(type);
        if (schema != null) {
            media.putObject("schema").put("$ref", REFERENCE + schema);
        }
    }
}
