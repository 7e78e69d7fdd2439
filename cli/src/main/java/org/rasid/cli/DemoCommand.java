package org.rasid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.monitor.Monitor;
import org.rasid.monitor.MonitorSettings;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.http.Listener;
import org.rasid.producer.IngestReport;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole pipeline on this machine. */
@Command(
        name = "demo",
        description = {
            "Run the whole pipeline on this machine: a real broker and registry, topics, schemas, streams app, monitor.",
            "Reads the given paths, or the bundled sample, prints the events as a table, and stays up with the web page"
                    + " until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLE = "sample/articles.jsonl";
    private static final long POLL_MILLIS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Articles: JSONL or text files, directories of them, or - for standard input."
                    + " Default: the bundled sample.")
    private List<String> paths = List.of();

    @Option(names = "--once", description = "Stop when every article is through.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep topics, schemas and state here, and go on with what is there. Default: a temporary directory.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            converter = PortConverter.class,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the web page. Default: a free one.")
    private int port;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (LocalStack stack = LocalStack.start(new StackOptions(data, 0, 0), err::println)) {
            LocalSetup.apply(stack);
            Map<String, String> client = LocalSetup.client(stack);
            StreamsSettings settings = settings(stack, client);
            StreamsRuntime streams = StreamsApp.start(settings, StreamsCommand.extraction());
            stack.closeBefore(streams);
            err.println("streams app is up");
            Monitor monitor = once ? null : Monitor.start(monitor(stack, client));
            if (monitor != null) {
                stack.closeBefore(monitor);
            }
            List<String> inputs = paths.isEmpty() ? List.of(sample(stack).toString()) : paths;
            IngestReport report = IngestCommand.ingest(inputs, client, spec.commandLine());
            awaitCaughtUp(streams, settings);
            try (CommittedReader<Event> reader = CommittedReader.open(client, Topics.allEvents(), Event.class)) {
                printTable(reader);
                if (monitor != null) {
                    follow(stack, monitor, reader);
                }
            }
            streams.close();
            return Math.max(report.exitCode(), streams.exitCode());
        }
    }

    private static StreamsSettings settings(LocalStack stack, Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(client);
        settings.put("state.dir", stack.dataDirectory().resolve("streams").toString());
        return StreamsSettings.of(settings);
    }

    private MonitorSettings monitor(LocalStack stack, Map<String, String> client) {
        Path view = stack.dataDirectory().resolve("monitor");
        Listener listener =
                new Listener("127.0.0.1", port, Access.open(User.Role.ADMIN), Listener.DEFAULT_REQUESTS_A_SECOND);
        return new MonitorSettings(
                client, view, MonitorSettings.DEFAULT_KEPT_CHANGES, listener, new MonitorSettings.Alerting(null, null));
    }

    private static Path sample(LocalStack stack) throws IOException {
        Path copy = stack.dataDirectory().resolve("sample.jsonl");
        try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the bundled sample is missing from this build: build anew");
            }
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private void awaitCaughtUp(StreamsRuntime streams, StreamsSettings settings) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        long told = -1;
        try (Progress progress = Progress.upToNow(settings)) {
            while (true) {
                Throwable failure = streams.failure();
                if (failure != null) {
                    throw new IllegalStateException("the streams app stopped: " + Failures.reason(failure), failure);
                }
                Progress.Remaining remaining = progress.remaining();
                if (remaining.caughtUp()) {
                    return;
                }
                if (remaining.articles() != told && remaining.articles() > 0) {
                    told = remaining.articles();
                    err.println("processing: " + told + " records left");
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private void printTable(CommittedReader<Event> reader) {
        Map<String, Event> events = new TreeMap<>();
        reader.readToEnd(read -> {
            if (read.value() != null) {
                events.put(read.key(), read.value());
            }
        });
        List<Event> active = events.values().stream()
                .filter(event -> event.getStatus() == EventStatus.ACTIVE)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        EventTable.print(active, out);
        out.println();
        int other = events.size() - active.size();
        out.println(active.size() + " events" + (other == 0 ? "" : "; " + other + " more ids were merged or retracted")
                + ". SOURCES: outlets with a report of their own / all outlets.");
        out.flush();
    }

    private void follow(LocalStack stack, Monitor monitor, CommittedReader<Event> reader) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("web page         " + monitor.url());
        out.println("Kafka broker     " + stack.bootstrapServers());
        out.println("schema registry  " + stack.schemaRegistryUrl());
        out.println("data             " + stack.dataDirectory());
        out.println();
        out.println("export RASID_BOOTSTRAP_SERVERS=" + stack.bootstrapServers());
        out.println("export RASID_SCHEMA_REGISTRY=" + stack.schemaRegistryUrl());
        out.println();
        out.println("New states of events follow here. Ctrl-C stops all.");
        out.flush();
        Shutdown.onSignal(
                reader::stop,
                () -> reader.follow(read -> {
                    if (read.value() != null) {
                        out.println(EventTable.line(read.value()));
                        out.flush();
                    }
                }));
    }
}
