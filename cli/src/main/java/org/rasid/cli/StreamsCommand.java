package org.rasid.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.extraction.Extractor;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The streams app, against any cluster. */
@Command(
        name = "streams",
        description = {
            "Run the streams app: articles.raw in, event topics out, until Ctrl-C.",
            "--config may hold any setting of Kafka Streams and of Rasid; docs/settings.md lists them."
        })
final class StreamsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where the state is kept; one for each instance, and never a temporary directory in earnest"
                    + " (setting state.dir).")
    private @Nullable Path stateDir;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Group and prefix of the internal topics (setting application.id). Default: rasid.")
    private @Nullable String applicationId;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads (setting num.stream.threads).")
    private @Nullable Integer threads;

    @Option(
            names = "--http-host",
            paramLabel = "ADDRESS",
            description = "Address of health and metrics (setting rasid.http.host). Default: 127.0.0.1.")
    private @Nullable String httpHost;

    @Option(
            names = "--http-port",
            converter = PortConverter.class,
            paramLabel = "PORT",
            description = "Port of health and metrics (setting rasid.http.port). Default: a free one.")
    private @Nullable Integer httpPort;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> settings = cluster.client();
        put(settings, "state.dir", stateDir);
        put(settings, "application.id", applicationId);
        put(settings, "num.stream.threads", threads);
        put(settings, StreamsSettings.HTTP_HOST, httpHost);
        put(settings, StreamsSettings.HTTP_PORT, httpPort);
        StreamsSettings parsed = parse(settings);
        ClusterOptions.requireRights(
                settings, new Scope(parsed.applicationId(), parsed.topics(), Scope.LIVE_ID, null), Role.STREAMS);
        StreamsRuntime runtime = StreamsApp.start(parsed, extraction());
        spec.commandLine()
                .getErr()
                .println("rasid streams: health and metrics on http://"
                        + runtime.httpAddress().getHostString() + ":"
                        + runtime.httpAddress().getPort());
        int[] exitCode = {1};
        Shutdown.onSignal(runtime::close, () -> exitCode[0] = awaitStopped(runtime));
        Throwable failure = runtime.failure();
        runtime.close();
        if (failure != null) {
            throw new IllegalStateException("the streams app stopped: " + Failures.reason(failure), failure);
        }
        return exitCode[0];
    }

    private StreamsSettings parse(Map<String, String> settings) {
        try {
            return StreamsSettings.of(settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }

    static Extraction extraction() {
        Extractor extractor = Extractor.load();
        return new Extraction(extractor::extract, extractor.rulesVersion());
    }

    private static int awaitStopped(StreamsRuntime runtime) {
        try {
            return runtime.awaitStopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void put(Map<String, String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
