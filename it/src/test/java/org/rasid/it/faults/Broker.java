package org.rasid.it.faults;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * One of the brokers, which is a controller too, in a process that ends when this one does.
 */
final class Broker implements AutoCloseable {
    private static final Path HOME =
            Path.of("..", "cli", "target", "rasid").toAbsolutePath().normalize();

    private final Path folder;
    private final String clusterId;
    private final Link link;
    private final int directPort;
    private Child child;

    private Broker(Path folder, String clusterId, Link link, int directPort) throws IOException {
        this.folder = folder;
        this.clusterId = clusterId;
        this.link = link;
        this.directPort = directPort;
        this.child = launch();
    }

    /** Writes its settings and starts it; waits for nothing. */
    static Broker start(Path folder, String clusterId, Link link, int directPort, Properties settings)
            throws IOException {
        Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(folder.resolve("server.properties"))) {
            settings.store(writer, null);
        }
        return new Broker(folder, clusterId, link, directPort);
    }

    /** Starts it once more on what it left. */
    void start() throws IOException {
        child = launch();
    }

    private Child launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=org/rasid/cli/stack/child/logback-broker.xml",
                "-cp",
                HOME.resolve("child").resolve("rasid-cli-child.jar")
                        + File.pathSeparator
                        + HOME.resolve("broker").resolve("*"),
                "org.rasid.cli.stack.child.ChildMain",
                folder.resolve("broker.lock").toString(),
                "org.rasid.cli.stack.child.KafkaMain",
                folder.resolve("server.properties").toString(),
                clusterId));
        return new Child(builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start());
    }

    /** The process that runs, or ran last. */
    Child child() {
        return child;
    }

    Link link() {
        return link;
    }

    /** Where the test itself connects. */
    int directPort() {
        return directPort;
    }

    @Override
    public void close() throws IOException {
        try {
            child().kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
