package org.rasid.cli;

import java.io.PrintWriter;
import org.apache.avro.Schema;
import org.rasid.schemas.registry.CompatibilityReport;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows, checks and registers the Avro schemas of the topics. */
@Command(name = "schemas", description = "Show, check and register the Avro schemas of the topics.")
final class SchemasCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", description = "Print every subject with its schema.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        for (TopicSpec topic : Topics.all()) {
            topic.subject().ifPresent(subject -> out.println(subject + " " + topic.valueSchema()));
        }
        return 0;
    }

    @Command(
            name = "register",
            description = "Register the schema of every topic, with compatibility FULL_TRANSITIVE for each subject.")
    int register(@Mixin ClusterOptions cluster) {
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.registryClient()))) {
            SchemaSetup.register(client, spec.commandLine().getOut()::println);
        }
        return 0;
    }

    @Command(
            name = "check",
            description = "Tell whether the schemas are registered, or could be. Exit code 1 when one could not.")
    int check(@Mixin ClusterOptions cluster) {
        boolean good = true;
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.registryClient()))) {
            for (TopicSpec topic : Topics.all()) {
                Schema schema = topic.valueSchema();
                if (schema != null) {
                    good &= check(client, topic.subject().orElseThrow(), schema);
                }
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
