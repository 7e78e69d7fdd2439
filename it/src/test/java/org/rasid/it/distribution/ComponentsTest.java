package org.rasid.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of components that the build writes beside the libraries. */
class ComponentsTest {
    private static final Path HOME = Path.of("..", "cli", "target", "rasid");

    /** By their SPDX ids. A component with several needs one of these. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Unicode-3.0");

    /** Whose licence has no SPDX id, or is given another one by the plugin than its authors mean; by group. */
    private static final Map<String, String> KNOWN = Map.of(
            // Apache without the clause on acknowledgment
            "org.jdom", "Similar to Apache License but with the acknowledgment clause removed",
            // BSD-3-Clause by its address in the pom
            "org.jline", "BSD-4-Clause",
            // BSD-3-Clause
            "com.google.re2j", "Go License",
            // BSD-2-Clause
            "net.sf.biweekly", "FreeBSD License");

    @ParameterizedTest
    @CsvSource({"bom.json, lib", "bom-broker.json, broker"})
    void shouldListEveryLibraryUnderALicenceThatIsAllowed(String file, String folder) throws IOException {
        Set<String> listed = new TreeSet<>();
        List<String> others = new ArrayList<>();
        for (JsonNode component : components(file)) {
            String name = component.path("name").asText() + "-"
                    + component.path("version").asText();
            listed.add(name);
            if (!component.path("group").asText().equals("org.rasid") && !isAllowed(component)) {
                others.add(name + " " + component.path("licenses"));
            }
        }

        assertThat(others)
                .as("add to the list what docs/decisions/0008-dependencies.md allows")
                .isEmpty();
        assertThat(libraries(folder)).isNotEmpty().isSubsetOf(listed);
    }

    private static List<JsonNode> components(String file) throws IOException {
        List<JsonNode> components = new ArrayList<>();
        new ObjectMapper()
                .readTree(HOME.resolve(file).toFile())
                .path("components")
                .forEach(components::add);
        return components;
    }

    private static boolean isAllowed(JsonNode component) {
        for (JsonNode each : component.path("licenses")) {
            String expression = each.path("expression").asText();
            String named = each.path("license").path("id").asText()
                    + each.path("license").path("name").asText();
            if (ALLOWED.contains(named)
                    || named.equals(KNOWN.get(component.path("group").asText()))
                    || Stream.of(expression.split(" OR ")).anyMatch(ALLOWED::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Names and versions; the command itself is what the list is of. */
    private static List<String> libraries(String folder) throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve(folder))) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .filter(name -> !name.equals("rasid-cli"))
                    .toList();
        }
    }
}
