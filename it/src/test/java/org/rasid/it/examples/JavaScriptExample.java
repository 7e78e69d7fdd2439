package org.rasid.it.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rasid.it.cluster.Cluster;

/** The JavaScript example, installed in a folder of its own as the docs say. */
record JavaScriptExample(Path folder, Cluster cluster) {
    private static final Path SOURCE = Path.of("..", "examples", "javascript");

    static JavaScriptExample install(Path folder, Cluster cluster) throws IOException {
        assumeTrue(
                Program.isInstalled("node") && Program.isInstalled("npm"),
                "node and npm are not installed: the JavaScript example is not tested");
        for (String file : List.of("package.json", ".npmrc", "consume.mjs", "table.mjs", "event.mjs", "settings.mjs")) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file));
        }
        Program.run(folder, Map.of(), "npm", "install", "--no-progress");
        return new JavaScriptExample(folder, cluster);
    }

    List<String> read(String group, int howMany, String... topics) throws IOException {
        return Program.run(folder, environment(group), consume("--max " + howMany, topics));
    }

    /** Reads on until it has printed so many lines, and is then told to stop. */
    List<String> follow(String group, int howMany) throws IOException {
        try (Program program = Program.start(folder, environment(group), consume(""))) {
            program.awaitAlive(() -> lines(program) >= howMany, howMany + " lines");
            assertThat(program.stop().awaitExit()).as(program.said()).isZero();
            return program.lines();
        }
    }

    /** Starts the table of the active strikes in a country. */
    Program table(String country) throws IOException {
        return Program.start(
                folder, environment("table-" + country), "node", "table.mjs", "--country", country, "events.strikes");
    }

    /** What the reader says, and that it fails. */
    String fail(Map<String, String> settings, String... topics) throws IOException {
        return failure(settings, consume("", topics));
    }

    /** The same of the table. */
    String failAtTable(Map<String, String> settings, String topic) throws IOException {
        return failure(settings, "node", "table.mjs", topic);
    }

    private String failure(Map<String, String> settings, String... command) throws IOException {
        Map<String, String> environment = environment("failing-" + UUID.randomUUID());
        environment.putAll(settings);
        try (Program program = Program.start(folder, environment, command)) {
            assertThat(program.awaitExit()).as(program.said()).isNotZero();
            return program.said();
        }
    }

    private static String[] consume(String options, String... topics) {
        String command = "node consume.mjs " + options + " " + String.join(" ", topics);
        return command.strip().split(" +");
    }

    private Map<String, String> environment(String group) {
        return new HashMap<>(Map.of(
                "RASID_BOOTSTRAP_SERVERS",
                cluster.bootstrapServers(),
                "RASID_SCHEMA_REGISTRY",
                cluster.schemaRegistry() + "/",
                "RASID_GROUP",
                group));
    }

    private static int lines(Program program) {
        try {
            return program.lines().size();
        } catch (IOException e) {
            return 0;
        }
    }
}
