package org.rasid.monitor;

import io.javalin.Javalin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.avro.Event;
import org.rasid.schemas.serde.AvroSerdes;

/** The running monitor: reads the event topics and serves them until it is closed. */
public final class Monitor implements AutoCloseable {
    private final EventFeed feed;
    private final Thread feedThread;
    private final ExecutorService readers;
    private final KafkaClientMetrics clientMetrics;
    private final Javalin server;
    private final String host;

    private Monitor(
            EventFeed feed,
            Thread feedThread,
            ExecutorService readers,
            KafkaClientMetrics clientMetrics,
            Javalin server,
            String host) {
        this.feed = feed;
        this.feedThread = feedThread;
        this.readers = readers;
        this.clientMetrics = clientMetrics;
        this.server = server;
        this.host = host;
    }

    /** Starts to read and to serve; throws when the port is taken or the settings are wrong. */
    public static Monitor start(MonitorSettings settings) {
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Deserializer<Event> events = AvroSerdes.load(Event.class, client, false).deserializer();
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        EventView view = new EventView();
        EventFeed feed = new EventFeed(consumer, events, view);
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        KafkaClientMetrics clientMetrics = new KafkaClientMetrics(consumer);
        clientMetrics.bindTo(metrics);
        Gauge.builder("rasid.monitor.events", view, EventView::size)
                .description("events in the view, of every status")
                .register(metrics);
        Gauge.builder("rasid.monitor.unreadable", feed, EventFeed::unreadable)
                .description("values on event topics that could not be read since the start")
                .register(metrics);
        ExecutorService readers = Executors.newCachedThreadPool(task -> daemon(task, "rasid-monitor-reader"));
        Thread feedThread = daemon(feed, "rasid-monitor-feed");
        try {
            Javalin server = new MonitorServer(view, feed, readers, metrics).start(settings.host(), settings.port());
            feedThread.start();
            return new Monitor(feed, feedThread, readers, clientMetrics, server, settings.host());
        } catch (RuntimeException e) {
            clientMetrics.close();
            consumer.close();
            events.close();
            throw e;
        }
    }

    /** Where the page is. */
    public String url() {
        return "http://" + host + ":" + server.port() + "/";
    }

    /** Whether everything that was on the topics at the start has been read. */
    public boolean isFollowing() {
        return feed.state() == EventFeed.State.FOLLOWING;
    }

    @Override
    public void close() {
        feed.stop();
        readers.shutdownNow();
        server.stop();
        clientMetrics.close();
        try {
            feedThread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
