package org.rasid.it.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The expressions of alerts and panels, by where they stand. */
final class Expressions {
    private static final Path DEPLOY = Path.of("..", "deploy");

    private Expressions() {}

    static Map<String, String> all() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        JsonNode rules = new YAMLMapper()
                .readTree(DEPLOY.resolve("prometheus").resolve("rules.yaml").toFile());
        rules.path("groups")
                .forEach(group -> group.path("rules")
                        .forEach(rule -> all.put(
                                "alert " + rule.path("alert").asText(),
                                rule.path("expr").asText())));
        JsonNode dashboard = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana").resolve("rasid.json").toFile());
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> all.put(
                                "panel " + panel.path("title").asText() + " "
                                        + target.path("refId").asText(),
                                target.path("expr").asText())));
        return all;
    }
}
