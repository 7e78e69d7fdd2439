package org.rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.rasid.schemas.evolution.FullCompatibility;
import org.rasid.schemas.evolution.SchemaChange;
import org.rasid.schemas.evolution.SchemaDiff;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.CompatibilityReport;
import org.rasid.schemas.registry.RegisteredSchema;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.Schemas;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, checks and registers the Avro schemas of the topics. */
@Command(name = "schemas", description = "Show, compare, check and register the Avro schemas of the topics.")
final class SchemasCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", description = "Print every subject with its schema.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        published().forEach((subject, schema) -> out.println(subject + " " + schema));
        return 0;
    }

    @Command(
            name = "export",
            description = "Write the schemas as files, each complete in itself, as code generators of any language take"
                    + " them.")
    int export(
            @Parameters(paramLabel = "DIRECTORY", description = "Made where it does not exist; files are replaced.")
                    Path directory)
            throws IOException {
        Files.createDirectories(directory);
        for (Schema schema : new LinkedHashSet<>(published().values())) {
            Path file = directory.resolve(schema.getName() + ".avsc");
            Files.writeString(file, SchemaFormatter.getInstance("json/pretty").format(schema) + "\n");
            spec.commandLine().getOut().println(file);
        }
        return 0;
    }

    @Command(
            name = "register",
            description = "Register the schema of every topic, and set the compatibility of its subject.")
    int register(
            @Mixin ClusterOptions cluster,
            @Option(
                            names = "--compatibility",
                            paramLabel = "LEVEL",
                            defaultValue = "FULL_TRANSITIVE",
                            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                    Compatibility level) {
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.registryClient()))) {
            SchemaSetup.register(client, level, spec.commandLine().getOut()::println);
        }
        return 0;
    }

    @Command(
            name = "diff",
            description = {
                "Show how the schemas of this release differ from the latest ones that are registered.",
                "Exit code 1 when they do, or are not registered."
            })
    int diff(@Mixin ClusterOptions cluster) {
        boolean same = true;
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.registryClient()))) {
            for (Map.Entry<String, Schema> subject : published().entrySet()) {
                same &= diff(client, subject.getKey(), subject.getValue());
            }
        }
        return same ? 0 : 1;
    }

    private boolean diff(RegistryClient client, String subject, Schema schema) {
        PrintWriter out = spec.commandLine().getOut();
        RegisteredSchema latest;
        try {
            latest = client.latest(subject);
        } catch (RegistryException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            out.println("missing  " + subject);
            return false;
        }
        List<SchemaChange> changes = SchemaDiff.between(latest.schema(), schema);
        out.println((changes.isEmpty() ? "same     " : "differs  ") + subject + ", version " + latest.version());
        changes.forEach(change -> out.println("         " + change));
        FullCompatibility.faults(latest.schema(), schema)
                .forEach(fault -> out.println("         INCOMPATIBLE: " + fault));
        return changes.isEmpty();
    }

    /** The schemas by subject, as the registry is given them. */
    private static Map<String, Schema> published() {
        Map<String, Schema> published = new LinkedHashMap<>();
        for (TopicSpec topic : Topics.all()) {
            Schema schema = topic.valueSchema();
            if (schema != null) {
                published.put(topic.subject().orElseThrow(), Schemas.withoutJavaProperties(schema));
            }
        }
        return published;
    }

    @Command(
            name = "check",
            description = "Tell whether the schemas are registered, or could be. Exit code 1 when one could not.")
    int check(@Mixin ClusterOptions cluster) {
        boolean good = true;
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.registryClient()))) {
            for (Map.Entry<String, Schema> subject : published().entrySet()) {
                good &= check(client, subject.getKey(), subject.getValue());
            }
        }
        return good ? 0 : 1;
    }

    private boolean check(RegistryClient client, String subject, Schema schema) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            int id = client.lookUp(subject, schema);
            out.println("registered    " + subject + ", id " + id);
            return true;
        } catch (RegistryException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
        CompatibilityReport report = client.compatible(subject, schema);
        out.println((report.compatible() ? "compatible    " : "INCOMPATIBLE  ") + subject);
        report.messages().forEach(message -> out.println("              " + message));
        if (!report.compatible()) {
            out.println("              use the release of Rasid that wrote it, another registry (--schema-registry), or"
                    + " remove the subject if nobody needs its records");
        }
        return report.compatible();
    }
}
