package org.rasid.it.examples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.rasid.it.cluster.Cluster;

/** A standalone worker of Kafka Connect with the configuration of the example; in place of a JDBC sink the tests' one. */
final class ConnectWorker {
    private static final Path EXAMPLE =
            Path.of("..", "examples", "connect").toAbsolutePath().normalize();
    static final Path TABLES = EXAMPLE.resolve("tables.sql");

    private ConnectWorker() {}

    static Program start(Path folder, Cluster cluster, Postgres postgres) throws IOException {
        Path target = EXAMPLE.resolve("target");
        Map<String, String> worker = Map.of(
                "plugin.path",
                target.resolve("plugin").toString(),
                "offset.storage.file.filename",
                folder.resolve("offsets").toString(),
                "listeners",
                "http://" + Cluster.nobody());
        Map<String, String> sink = Map.of("connector.class", "org.rasid.examples.connect.UpsertSink");
        Map<String, String> environment = new HashMap<>(Map.of(
                "RASID_BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                "RASID_SCHEMA_REGISTRY", cluster.schemaRegistry(),
                "RASID_JDBC_URL", postgres.url(),
                "RASID_JDBC_USER", Postgres.USER,
                "RASID_JDBC_PASSWORD", ""));
        return Program.start(
                folder,
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                target.resolve("worker") + "/*:" + target.resolve("test-classes"),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                copy(folder, "worker.properties", worker),
                copy(folder, "events.properties", sink),
                copy(folder, "mentions.properties", sink));
    }

    private static String copy(Path folder, String file, Map<String, String> changes) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(EXAMPLE.resolve(file))) {
            properties.load(reader);
        }
        properties.putAll(changes);
        Path copy = folder.resolve(file);
        try (Writer writer = Files.newBufferedWriter(copy)) {
            properties.store(writer, null);
        }
        return copy.toString();
    }
}
