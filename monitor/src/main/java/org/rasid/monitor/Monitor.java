package org.rasid.monitor;

import io.javalin.Javalin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rasid.avro.Event;
import org.rasid.metrics.AppMetrics;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.alert.AlertSettings;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.http.ApiServer;
import org.rasid.monitor.http.Listener;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;
import org.rasid.schemas.serde.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running monitor: reads the event topics and serves them until it is closed. */
public final class Monitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    private final EventFeed feed;
    private final Thread feedThread;
    private final ExecutorService readers;
    private final Javalin server;
    private final Listener listener;
    private final List<AutoCloseable> resources;

    private Monitor(
            EventFeed feed,
            Thread feedThread,
            ExecutorService readers,
            Javalin server,
            Listener listener,
            List<AutoCloseable> resources) {
        this.feed = feed;
        this.feedThread = feedThread;
        this.readers = readers;
        this.server = server;
        this.listener = listener;
        this.resources = resources;
    }

    /** Starts to read and to serve; throws when the port is taken, the folder can not be used or the settings are wrong. */
    public static Monitor start(MonitorSettings settings) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            return start(settings, opened);
        } catch (RuntimeException e) {
            close(opened);
            throw e;
        }
    }

    private static Monitor start(MonitorSettings settings, List<AutoCloseable> opened) {
        Map<String, Object> client = new HashMap<>(settings.client());
        View view = View.open(settings.data().resolve("view"), settings.keptChanges());
        opened.add(view);
        ChangeStream stream = new ChangeStream(view.position());
        AppMetrics metrics = AppMetrics.of("monitor", Monitor.class);
        opened.add(metrics);
        metrics.disk(settings.data());
        AlertEngine alerts = alerts(settings, view, metrics.registry());
        opened.add(alerts);
        requirePage(settings, alerts);
        EventReading reading =
                new EventReading(AvroSerdes.load(Event.class, client, false).deserializer());
        opened.add(reading);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consuming(client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        opened.add(consumer);
        KafkaClientMetrics clientMetrics = new KafkaClientMetrics(consumer);
        clientMetrics.bindTo(metrics.registry());
        opened.add(clientMetrics);
        EventFeed feed = new EventFeed(consumer, reading, Origin.of(client), view, changes -> {
            tell(view, stream, changes);
            alerts.changed();
        });
        FeedMetrics.bind(feed, view, metrics.registry());
        metrics.ready(feed::isReady);
        ExecutorService readers = Executors.newCachedThreadPool(task -> daemon(task, "rasid-monitor-reader"));
        Javalin server = new ApiServer(view, stream, feed, alerts, readers, metrics::scrape, Version.text())
                .start(settings.listener());
        // from here on the feed closes what it reads with
        opened.removeAll(List.of(reading, consumer));
        Thread feedThread = daemon(feed, "rasid-monitor-feed");
        feedThread.start();
        alerts.start();
        return new Monitor(feed, feedThread, readers, server, settings.listener(), opened);
    }

    private static Map<String, Object> consuming(Map<String, Object> client) {
        Map<String, Object> consuming = new HashMap<>(client);
        consuming.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consuming.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consuming.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consuming.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return consuming;
    }

    private static AlertEngine alerts(MonitorSettings settings, View view, MeterRegistry metrics) {
        Path folder = settings.data().resolve("alerts");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can not be used: " + e.getMessage(), e);
        }
        Listener listener = settings.listener();
        String page = settings.alerting().page();
        AlertSettings alerting = new AlertSettings(
                folder,
                settings.alerting().channels(),
                page == null ? listener.url(listener.port()) : page,
                AlertSettings.ATTEMPTS,
                settings.client());
        ViewAlerts asked = new ViewAlerts(view);
        return AlertEngine.open(
                alerting, asked, query -> EventFilter.ofQuery(query)::test, asked, metrics, Clock.systemUTC());
    }

    /** What was told with links that lead nowhere cannot be mended afterwards. */
    private static void requirePage(MonitorSettings settings, AlertEngine alerts) {
        Listener listener = settings.listener();
        if (settings.alerting().page() == null
                && listener.isWildcard()
                && !alerts.channels().isEmpty()) {
            throw new IllegalArgumentException("alerts go to channels, and their links would lead to " + listener.host()
                    + ", where nobody finds the web page: say with --page URL where readers reach it");
        }
    }

    /** Where the page is. */
    public String url() {
        return listener.url(server.port());
    }

    /** Whether everything that was on the topics at the start has been read. */
    public boolean isFollowing() {
        return feed.isReady();
    }

    @Override
    public void close() {
        feed.stop();
        readers.shutdownNow();
        server.stop();
        try {
            feedThread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(resources);
    }

    /** The last opened first. */
    private static void close(List<AutoCloseable> resources) {
        for (int i = resources.size() - 1; i >= 0; i--) {
            try {
                resources.get(i).close();
            } catch (Exception e) {
                LOG.warn("Not closed in order: {}", e.getMessage(), e);
            }
        }
    }

    /** Readers of a view that is being filled load it anew when it is full. */
    private static void tell(View view, ChangeStream stream, List<Change> changes) {
        if (view.isFilled() && stream.position().epoch().equals(view.position().epoch())) {
            stream.publish(changes);
        } else {
            stream.begin(view.position());
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
