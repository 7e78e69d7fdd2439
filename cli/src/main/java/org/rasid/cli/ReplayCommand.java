package org.rasid.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.extraction.Extractor;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the topology once more over the articles, into topics of its own. */
@Command(
        name = "replay",
        description = {
            "Read articles.raw once more, beside the running app, into topics of its own: events.strikes-NAME and so on.",
            "It has its own application id and state, and goes on where it was when it is started again. Several instances"
                    + " share the work; give each a --state-dir. With another selection of articles, take another suffix."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /**
     * What lets an app do more at once; each may be set otherwise in --config. A transaction may take longer than the 10
     * seconds of a live app, after which a block with very many mentions would be begun again.
     */
    private static final Map<String, String> THROUGHPUT = Map.of(
            "commit.interval.ms", "2000",
            "producer.transaction.timeout.ms", "60000",
            "producer.linger.ms", "100",
            "producer.batch.size", "262144");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ReplayOptions articles = new ReplayOptions();

    @Option(
            names = "--suffix",
            paramLabel = "NAME",
            required = true,
            description = "Ends the names of the topics that it writes, which are created.")
    private String suffix = "";

    @Option(names = "--once", description = "Stop when all articles that are there now are through; else follow them.")
    private boolean once;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Group and prefix of the internal topics. Default: rasid-NAME.")
    private @Nullable String applicationId;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where the state is kept; one for each instance. Default: .rasid/replay-NAME.")
    private @Nullable Path stateDir;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads (setting num.stream.threads).")
    private @Nullable Integer threads;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Copies of each topic that is created. Default: as the brokers say.")
    private short replicationFactor = -1;

    @Override
    public Integer call() throws InterruptedException {
        StreamsSettings settings = settings();
        Extraction extraction = extraction();
        ClusterOptions.requireRights(
                cluster.kafkaClient(),
                new Scope(settings.applicationId(), settings.topics(), Scope.LIVE_ID, null),
                Role.REPLAY);
        setUp(settings);
        try (Progress progress = Progress.upToNow(settings);
                StreamsRuntime runtime = StreamsApp.start(settings, extraction)) {
            int[] exitCode = {1};
            if (once) {
                Shutdown.onSignal(runtime::close, () -> exitCode[0] = awaitEnd(progress, runtime) ? 0 : 1);
            } else {
                Shutdown.onSignal(runtime::close, () -> exitCode[0] = follow(progress, runtime));
            }
            Throwable failure = runtime.failure();
            if (failure != null) {
                throw new IllegalStateException("the replay stopped: " + Failures.reason(failure), failure);
            }
            return exitCode[0];
        }
    }

    private StreamsSettings settings() {
        Map<String, String> settings = new HashMap<>(THROUGHPUT);
        settings.putAll(cluster.client());
        settings.put(StreamsSettings.TOPICS_SUFFIX, suffix);
        String id = applicationId == null ? Replays.applicationId(suffix) : applicationId;
        settings.put("application.id", id);
        settings.put("client.id", Replays.clientId(id));
        settings.put("state.dir", (stateDir == null ? Replays.stateDir(suffix) : stateDir).toString());
        if (threads != null) {
            settings.put("num.stream.threads", threads.toString());
        }
        try {
            StreamsSettings parsed = StreamsSettings.of(settings);
            if (parsed.topics().isLive()) {
                throw new IllegalArgumentException("--suffix: give one, for a replay must not write the live topics");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }

    private Extraction extraction() {
        Extractor extractor = Extractor.load();
        try {
            return new Extraction(extractor::extract, extractor.rulesVersion(), articles.selection());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--from, --until: " + Failures.reason(e), e);
        }
    }

    private void setUp(StreamsSettings settings) {
        TopicSet topics = settings.topics();
        Map<String, String> client = settings.clientSettings();
        try (Admin admin = Admin.create(Map.copyOf(cluster.kafkaClient()))) {
            Replays.requireNoLiveApp(admin, settings.applicationId());
            new TopicSetup(admin, topics.outputs()).apply(replicationFactor);
        }
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(client))) {
            SchemaSetup.register(registry, topics.outputs(), Compatibility.FULL_TRANSITIVE, line -> {});
        }
    }

    /** False where it ended before. */
    private boolean awaitEnd(Progress progress, StreamsRuntime runtime) {
        long start = System.nanoTime();
        Progress.Remaining remaining = progress.remaining();
        ReplayProgress shown = new ReplayProgress(
                spec.commandLine().getErr(),
                Boolean.getBoolean("rasid.terminal"),
                progress.total(),
                remaining.articles());
        while (!remaining.caughtUp()) {
            if (awaitStopped(runtime)) {
                shown.end();
                return false;
            }
            remaining = progress.remaining();
            shown.show(remaining, Duration.ofNanos(System.nanoTime() - start));
        }
        shown.end();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        spec.commandLine()
                .getErr()
                .println("replayed into -" + suffix + ": " + shown.line(remaining, took) + " in " + took.toSeconds()
                        + " s");
        return true;
    }

    private int follow(Progress progress, StreamsRuntime runtime) {
        if (!awaitEnd(progress, runtime)) {
            return runtime.exitCode();
        }
        spec.commandLine().getErr().println("following articles.raw until Ctrl-C");
        try {
            return runtime.awaitStopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static boolean awaitStopped(StreamsRuntime runtime) {
        try {
            return runtime.awaitStopped(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
