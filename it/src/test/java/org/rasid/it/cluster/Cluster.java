package org.rasid.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.rasid.cli.Main;
import org.rasid.cli.stack.LocalBroker;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.cli.stack.LocalStack;
import org.rasid.it.pipeline.Rasid;

/** Addresses of a broker and a registry. */
public record Cluster(String bootstrapServers, String schemaRegistry) {
    public static Cluster of(LocalStack stack) {
        return new Cluster(stack.bootstrapServers(), stack.schemaRegistryUrl());
    }

    /** An address of this machine at which nobody listens. */
    public static String nobody() throws IOException {
        return "127.0.0.1:" + FreePort.next();
    }

    public Cluster with(LocalBroker broker) {
        return new Cluster(broker.bootstrapServers(), schemaRegistry);
    }

    public Cluster with(LocalRegistry registry) {
        return new Cluster(bootstrapServers, registry.url());
    }

    public Cluster withRegistryAt(String url) {
        return new Cluster(bootstrapServers, url);
    }

    /** The command with this cluster in its environment. */
    public Rasid rasid() {
        return new Rasid(Map.of("RASID_BOOTSTRAP_SERVERS", bootstrapServers, "RASID_SCHEMA_REGISTRY", schemaRegistry));
    }

    public Map<String, String> client() {
        return Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", schemaRegistry);
    }

    /** Creates topics and registers schemas. */
    public Cluster setUp() {
        prepare("topics", "apply", "--bootstrap-servers", bootstrapServers);
        prepare("schemas", "register", "--schema-registry", schemaRegistry);
        return this;
    }

    /** Runs a command in this process: for what only prepares a test, since a process of its own takes seconds. */
    public static void prepare(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said, true);
        int exitCode = Main.commandLine().setOut(console).setErr(console).execute(command);
        assertThat(exitCode).as(String.join(" ", command) + "\n" + said).isZero();
    }
}
