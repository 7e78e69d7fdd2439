package org.rasid.it.examples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rasid.it.cluster.Cluster;

/** A standalone worker of Kafka Connect on the example's own files, with its converter and the JDBC sink of Debezium. */
final class ConnectWorker {
    private static final Path EXAMPLE =
            Path.of("..", "examples", "connect").toAbsolutePath().normalize();
    static final Path TABLES = EXAMPLE.resolve("tables.sql");

    private ConnectWorker() {}

    static Program start(Path folder, Cluster cluster, Postgres postgres) throws IOException {
        Path target = EXAMPLE.resolve("target");
        return Program.start(
                folder,
                Map.of(
                        "RASID_BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                        "RASID_SCHEMA_REGISTRY", cluster.schemaRegistry(),
                        "RASID_JDBC_URL", postgres.url(),
                        "RASID_JDBC_USER", Postgres.USER,
                        "RASID_JDBC_PASSWORD", ""),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                target.resolve("worker") + "/*:" + target.resolve("test-classes"),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                worker(folder),
                EXAMPLE.resolve("events.properties").toString(),
                EXAMPLE.resolve("mentions.properties").toString());
    }

    /** The worker's file with a free port, and the paths that it has relative to its folder. */
    private static String worker(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(EXAMPLE.resolve("worker.properties"))) {
            properties.load(reader);
        }
        properties.computeIfPresent(
                "plugin.path",
                (name, paths) -> Stream.of(((String) paths).split(",", -1))
                        .map(path -> EXAMPLE.resolve(path).toString())
                        .collect(Collectors.joining(",")));
        properties.put("offset.storage.file.filename", folder.resolve("offsets").toString());
        properties.put("listeners", "http://" + Cluster.nobody());
        Path copy = folder.resolve("worker.properties");
        try (Writer writer = Files.newBufferedWriter(copy)) {
            properties.store(writer, null);
        }
        return copy.toString();
    }
}
