package org.rasid.streams.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.rasid.metrics.AppMetrics;
import org.rasid.schemas.registry.RegistryStatistics;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.RegistryCheck;
import org.rasid.streams.ops.StateCheck;
import org.rasid.streams.ops.TopicCheck;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.Extraction;
import org.rasid.streams.topology.TopicSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the streams app. */
public final class StreamsApp {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);

    /** How soon metrics of Kafka show that come later than the start, such as those by topic. */
    private static final Duration NEW_METRICS_INTERVAL = Duration.ofSeconds(10);

    private StreamsApp() {}

    /**
     * Starts the app under settings as {@link StreamsSettings#of(Map)} takes them.
     *
     * @throws IllegalArgumentException for a bad setting, with its key
     * @throws IllegalStateException where it cannot start, with the remedy
     */
    public static StreamsRuntime start(Map<String, String> settings, Extraction extraction) {
        return start(StreamsSettings.of(settings), extraction);
    }

    /**
     * Starts the app and returns at once; see {@link StreamsRuntime#awaitReady}.
     *
     * @throws IllegalStateException where it cannot start, with the remedy
     */
    public static StreamsRuntime start(StreamsSettings settings, Extraction extraction) {
        createStateDir(settings);
        TopicCheck.require(settings);
        StateCheck.require(settings);
        RegistryCheck.require(settings);
        Resources resources = new Resources();
        try {
            return start(settings, extraction, resources);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    private static StreamsRuntime start(StreamsSettings settings, Extraction extraction, Resources resources) {
        AppMetrics app = resources.add(AppMetrics.of("streams", StreamsApp.class));
        app.disk(settings.stateDir());
        MeterRegistry registry = app.registry();
        PipelineMetrics metrics = new PipelineMetrics(registry);
        StoreMemory memory = resources.add(new StoreMemory(settings.storeMemory()));
        Map<String, Object> serdeSettings = new HashMap<>(settings.serdeSettings());
        serdeSettings.put(RegistryStatistics.SETTING, RegistryMetrics.bind(registry));
        TopicSerdes serdes = resources.add(TopicSerdes.load(serdeSettings));
        Properties properties = StreamsProperties.of(settings, memory, metrics);
        KafkaStreams streams =
                new KafkaStreams(EventTopology.build(properties, serdes, extraction, metrics), properties);
        bindMetrics(streams, registry, resources);
        StreamsRuntime runtime = new StreamsRuntime(streams, new DamagedStores(settings), closing(settings), resources);
        app.ready(() -> runtime.health().ready());
        try {
            ProbeServer probes =
                    ProbeServer.start(settings.httpHost(), settings.httpPort(), runtime::health, app::scrape);
            LOG.info("Health and metrics on http:/{}", probes.address());
            runtime.start(probes);
            return runtime;
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    private static void bindMetrics(KafkaStreams streams, MeterRegistry registry, Resources resources) {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rasid-metrics");
            thread.setDaemon(true);
            return thread;
        });
        resources.add(scheduler::shutdownNow);
        resources
                .add(new KafkaStreamsMetrics(streams, List.of(), scheduler, NEW_METRICS_INTERVAL))
                .bindTo(registry);
    }

    /** An instance with a fixed name keeps its place in the group for its return; another one gives it up. */
    private static CloseOptions closing(StreamsSettings settings) {
        boolean fixed = settings.others().keySet().stream().anyMatch(key -> key.endsWith("group.instance.id"));
        return CloseOptions.timeout(settings.closeTimeout())
                .withGroupMembershipOperation(
                        fixed ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP);
    }

    private static void createStateDir(StreamsSettings settings) {
        try {
            Files.createDirectories(settings.stateDir());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "state.dir cannot be created at " + settings.stateDir() + " (" + e.getMessage()
                            + "): choose a directory that can be written",
                    e);
        }
    }
}
