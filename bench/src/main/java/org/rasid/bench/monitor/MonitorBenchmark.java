package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.schemas.topic.Topics;

/** What the monitor takes to fill, to answer, to stream and to come back, with many events. */
public final class MonitorBenchmark {
    private static final int CHANGES_WHILE_AWAY = 1_000;

    private final Map<String, String> client;
    private final long events;
    private final double seconds;
    private final List<String> options;
    private final Path data;
    private final History history;
    private final ObjectNode results = JsonNodeFactory.instance.objectNode();
    private long changes;

    private MonitorBenchmark(Map<String, String> client, long events, double seconds, List<String> options)
            throws IOException {
        this.client = client;
        this.events = events;
        this.seconds = seconds;
        this.options = options;
        this.data = Files.createTempDirectory("rasid-monitor");
        this.history = new History(client, events);
    }

    /** Arguments: events, seconds, file for the results, and options of the monitor's JVM. */
    public static void main(String[] args) throws Exception {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Map<String, String> client = Map.of(
                    "bootstrap.servers",
                    stack.bootstrapServers(),
                    "schema.registry.url",
                    stack.schemaRegistryUrl(),
                    "auto.register.schemas",
                    "true");
            MonitorBenchmark benchmark = new MonitorBenchmark(
                    client,
                    Long.parseLong(args[0]),
                    Double.parseDouble(args[1]),
                    Arrays.asList(args).subList(3, args.length));
            benchmark.run();
            Files.writeString(
                    Path.of(args[2]),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(benchmark.results));
            Summary.print(benchmark.results);
        }
    }

    private void run() throws Exception {
        createTopics();
        long start = System.nanoTime();
        history.fill(Runtime.getRuntime().availableProcessors());
        System.err.printf(
                Locale.ROOT, "%,d events on the topics after %.0f s%n", events, (System.nanoTime() - start) / 1e9);
        MonitorProcess monitor = start();
        results.put("events", events);
        results.set("fill", size(monitor).put("seconds", monitor.secondsToReady()));
        results.set("queries50", read(monitor, 50, 0));
        results.set("queries5", read(monitor, 5, 0));
        results.set("queries50paced", read(monitor, 50, 1));
        results.set("afterQueries", size(monitor));
        results.set("page", PageStage.run(monitor.url()));
        int streamed = StreamStage.changes(2 * seconds);
        results.set("stream", new StreamStage(history, monitor).run(changes, streamed));
        changes += streamed;
        monitor.stop();
        monitor = afterAbsence("sigterm");
        monitor.kill();
        monitor = afterAbsence("sigkill");
        monitor.stop();
    }

    private MonitorProcess start() throws IOException, InterruptedException {
        return MonitorProcess.start(client, data, options);
    }

    private MonitorProcess afterAbsence(String what) throws Exception {
        long first = changes;
        changes += CHANGES_WHILE_AWAY;
        try (Publisher publisher = history.publisher()) {
            for (long serial = first; serial < changes; serial++) {
                history.change(serial).publish(publisher, InstantSource.system().instant());
            }
            publisher.flush();
        }
        MonitorProcess monitor = start();
        int missing = 0;
        for (long serial = first; serial < changes; serial++) {
            History.Change change = history.change(serial);
            String answer = monitor.get("api/events/" + change.after().getId());
            if (!answer.contains("\"revision\":" + change.revision() + ",")) {
                missing++;
            }
        }
        results.putObject(what).put("secondsToReady", monitor.secondsToReady()).put("missing", missing);
        return monitor;
    }

    private JsonNode read(MonitorProcess monitor, int readers, int aSecond) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        MonitorProcess.java(),
                        "-Xmx512m",
                        "-Dhttp.maxConnections=" + readers,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Readers.class.getName(),
                        monitor.url(),
                        String.valueOf(events),
                        String.valueOf(readers),
                        String.valueOf(seconds),
                        String.valueOf(aSecond))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode seen = new ObjectMapper().readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IOException("the readers failed, see above");
        }
        return seen;
    }

    private static ObjectNode size(MonitorProcess monitor) throws IOException {
        return JsonNodeFactory.instance
                .objectNode()
                .put("diskMegabytes", monitor.diskMegabytes())
                .put("residentMegabytes", monitor.residentMegabytes())
                .put("heapMegabytes", monitor.heapMegabytes());
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", client.getOrDefault("bootstrap.servers", "")))) {
            admin.createTopics(Topics.allEvents().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
        }
    }
}
