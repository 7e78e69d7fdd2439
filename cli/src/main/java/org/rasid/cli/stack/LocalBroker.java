package org.rasid.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.rasid.cli.stack.child.KafkaMain;

/**
 * A Kafka broker with its controller (KRaft, one node) as a child process that listens on the loopback interface only.
 * Its topics live in a directory and are there again when the next broker starts on it.
 */
public final class LocalBroker implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final String DATA = "kafka";
    private static final String META = "meta.properties";
    private static final int ATTEMPTS = 3;
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx384m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile=org/rasid/cli/stack/child/logback-broker.xml");

    private final ChildProcess process;
    private final int port;
    private final String clusterId;

    private LocalBroker(ChildProcess process, int port, String clusterId) {
        this.process = process;
        this.port = port;
        this.clusterId = clusterId;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param directory its data and its log; created if missing
     * @param port 0 for any free one
     * @throws StackException if the port is taken, the directory is damaged, or the broker does not come up
     */
    public static LocalBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * As {@link #start(Path, int)}, with settings of the broker beside ours, or in their place. What {@code listeners} and
     * {@code advertised.listeners} name is added: ours stays the way of the controller and of this object.
     */
    public static LocalBroker start(Path directory, int port, Map<String, String> more) {
        Path data = directory.toAbsolutePath().resolve(DATA);
        String clusterId = clusterId(data);
        for (int attempt = 1; ; attempt++) {
            int listener = Ports.claim("--broker-port", port);
            int controller = Ports.free();
            Path settings = write(BrokerSettings.of(data, listener, controller, more), directory.toAbsolutePath());
            ChildProcess process = ChildProcess.start(
                    "broker",
                    directory.toAbsolutePath(),
                    JVM_OPTIONS,
                    StackHome.find().brokerClassPath(),
                    KafkaMain.class.getName(),
                    settings.toString(),
                    clusterId);
            LocalBroker broker = new LocalBroker(process, listener, clusterId);
            try {
                broker.awaitReady();
                return broker;
            } catch (RuntimeException e) {
                process.kill();
                if (attempt == ATTEMPTS || !process.foundItsPortTaken()) {
                    throw e;
                }
            }
        }
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Stays the same for all brokers that are started on one directory. */
    public String clusterId() {
        return clusterId;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return process.log();
    }

    /** Ends the broker as a crash would (SIGKILL) and returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** Stops the broker in order, by force after 15 seconds; does nothing if it has stopped. */
    @Override
    public void close() {
        process.stop(STOP_TIMEOUT);
    }

    void requestStop() {
        process.requestStop();
    }

    private void awaitReady() {
        process.await(START_TIMEOUT, () -> Ports.answers(port));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            process.await(START_TIMEOUT, () -> isOurs(admin));
        }
    }

    private boolean isOurs(Admin admin) {
        try {
            return clusterId.equals(admin.describeCluster().clusterId().get(1, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting for the broker", e);
        }
    }

    /** The file without which the directory of a broker holds no topics. */
    static Path marker(Path directory) {
        return directory.resolve(DATA).resolve(META);
    }

    private static String clusterId(Path data) {
        Path meta = data.resolve(META);
        try {
            Files.createDirectories(data);
            if (Files.exists(meta)) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(meta)) {
                    properties.load(reader);
                }
                String id = properties.getProperty("cluster.id");
                if (id != null) {
                    return id;
                }
            } else if (isEmpty(data)) {
                return Uuid.randomUuid().toString();
            }
        } catch (IOException e) {
            throw new StackException("cannot use " + data + " as data directory of the broker: " + e, e);
        }
        throw new StackException(data + " is half-written or damaged: it holds no readable meta.properties."
                + " Restore it from a copy, or remove it to begin anew without its topics");
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path write(Properties settings, Path directory) {
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
