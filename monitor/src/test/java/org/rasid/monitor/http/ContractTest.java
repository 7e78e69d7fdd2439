package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.RandomEvents;

/** Asks what the document of the interface allows, and what it does not, and holds the answers against the document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private static final int REQUESTS = 60;
    private static final String[] GARBAGE = {
        "\"<script>", "ليس رقما", "-1e999", "2026-99-99", "\u0000", "a".repeat(3_000)
    };

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(seed());

    @SuppressWarnings("NullAway.Init")
    private RunningApi api;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        RandomEvents events = new RandomEvents(random.nextLong());
        for (int i = 0; i < 40; i++) {
            api.take(events.any("e-" + random.nextInt(30)), "updated", i);
        }
        api.take(events.active("e-1"), "updated", 99);
        String rule = "{\"id\":\"e-1\",\"name\":\"r\",\"enabled\":true,\"filter\":\"\",\"on\":\"threshold\","
                + "\"threshold\":{\"count\":2,\"hours\":1},\"channels\":[]}";
        assertThat(api.send("PUT", "/api/alerts/rules/e-1", rule, true).statusCode())
                .isEqualTo(200);
        document = json.readTree(api.get("/openapi.json").body());
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void shouldBeDescribedByAValidDocument() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.toString(), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsKeys("/api/events", "/api/stream", "/api/facets");
    }

    @Test
    void shouldAnswerAsTheDocumentSays() throws Exception {
        int[] answers = new int[2];
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isMissingNode() || path.getKey().equals("/api/stream")) {
                continue;
            }
            for (int i = 0; i < REQUESTS; i++) {
                Asked asked = ask(path.getKey(), operation.path("parameters"));
                HttpResponse<String> response = api.get(asked.path());
                boolean good = response.statusCode() == 200;
                answers[good ? 0 : 1]++;
                check(asked, response, operation.path("responses"));
            }
        }
        assertThat(answers[0]).as("requests that were answered").isGreaterThan(100);
        assertThat(answers[1]).as("requests that were refused").isGreaterThan(100);
    }

    @Test
    void shouldRefuseParametersThatItDoesNotKnowAndMethodsThatItDoesNotHave() throws Exception {
        HttpResponse<String> response = api.get("/api/events?contry=IQ");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.readTree(response.body()).path("parameter").asText()).isEqualTo("contry");
        HttpResponse<String> missing = api.get("/api/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** @param wrong the parameter that was given garbage; null: none was */
    private record Asked(String path, @Nullable String wrong) {}

    private Asked ask(String path, JsonNode parameters) {
        List<String> query = new ArrayList<>();
        String filled = path.replace("{id}", "e-" + (random.nextBoolean() ? 1 : random.nextInt(40)));
        String wrong = null;
        for (JsonNode parameter : parameters) {
            if (!parameter.path("in").asText().equals("query") || random.nextInt(6) > 0) {
                continue;
            }
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            boolean garbage = wrong == null && isStrict(name, schema) && random.nextInt(4) == 0;
            if (garbage) {
                wrong = name;
            }
            String value = garbage ? GARBAGE[random.nextInt(GARBAGE.length)] : valid(name, schema);
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return new Asked(query.isEmpty() ? filled : filled + "?" + String.join("&", query), wrong);
    }

    /** Whether there are values that it does not take. */
    private static boolean isStrict(String name, JsonNode schema) {
        return !name.equals("text")
                && (!schema.path("type").asText().equals("array")
                        || schema.at("/items/enum").isArray());
    }

    private String valid(String name, JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            return valid(name, schema.path("items"));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        if (schema.has("examples")) {
            return name.equals("cursor")
                    ? "-changed_20"
                    : schema.path("examples").path(0).asText();
        }
        return switch (schema.path("type").asText()) {
            case "integer" ->
                String.valueOf(schema.path("minimum").asInt()
                        + random.nextInt(Math.min(
                                50,
                                schema.path("maximum").asInt()
                                        - schema.path("minimum").asInt())));
            case "number" -> String.valueOf(random.nextInt(100) / 100.0);
            default -> schema.path("format").asText().equals("date") ? "2026-02-15" : "IQ";
        };
    }

    private void check(Asked asked, HttpResponse<String> response, JsonNode responses) throws IOException {
        String status = String.valueOf(response.statusCode());
        JsonNode documented = responses.has(status) ? responses.get(status) : responses.path("default");
        String type = response.headers().firstValue("Content-Type").orElse("none");
        JsonNode media = documented.path("content").path(type.replaceAll(";.*", ""));
        assertThat(media.isObject())
                .as("%s: %s of %s is documented", asked.path(), type, status)
                .isTrue();
        if (asked.wrong() != null) {
            assertThat(response.statusCode()).as(asked.path()).isEqualTo(400);
            assertThat(json.readTree(response.body()).path("parameter").asText())
                    .as(asked.path())
                    .isEqualTo(asked.wrong());
        }
        if (media.has("schema")) {
            assertThat(faults(media.path("schema"), response.body()))
                    .as(asked.path())
                    .isEmpty();
        }
    }

    private Set<ValidationMessage> faults(JsonNode reference, String body) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.set("$ref", reference.get("$ref"));
        schema.set("components", document.get("components"));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema, config)
                .validate(body, InputFormat.JSON);
    }

    private static long seed() {
        long seed = System.nanoTime();
        System.out.println("requests of seed " + seed);
        return seed;
    }
}
