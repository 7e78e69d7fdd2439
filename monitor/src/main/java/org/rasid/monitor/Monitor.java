package org.rasid.monitor;

import io.javalin.Javalin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rasid.avro.Event;
import org.rasid.monitor.http.ApiServer;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;
import org.rasid.schemas.serde.AvroSerdes;

/** The running monitor: reads the event topics and serves them until it is closed. */
public final class Monitor implements AutoCloseable {
    private final EventFeed feed;
    private final Thread feedThread;
    private final ExecutorService readers;
    private final KafkaClientMetrics clientMetrics;
    private final View view;
    private final Javalin server;
    private final String host;

    private Monitor(
            EventFeed feed,
            Thread feedThread,
            ExecutorService readers,
            KafkaClientMetrics clientMetrics,
            View view,
            Javalin server,
            String host) {
        this.feed = feed;
        this.feedThread = feedThread;
        this.readers = readers;
        this.clientMetrics = clientMetrics;
        this.view = view;
        this.server = server;
        this.host = host;
    }

    /** Starts to read and to serve; throws when the port is taken, the folder can not be used or the settings are wrong. */
    public static Monitor start(MonitorSettings settings) {
        Map<String, Object> client = new HashMap<>(settings.client());
        Map<String, Object> consuming = new HashMap<>(client);
        consuming.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consuming.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consuming.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consuming.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        View view = View.open(settings.data(), settings.keptChanges());
        EventReading reading =
                new EventReading(AvroSerdes.load(Event.class, client, false).deserializer());
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        ChangeStream stream = new ChangeStream(view.position());
        EventFeed feed =
                new EventFeed(consumer, reading, Origin.of(client), view, changes -> tell(view, stream, changes));
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        KafkaClientMetrics clientMetrics = new KafkaClientMetrics(consumer);
        clientMetrics.bindTo(metrics);
        Gauge.builder("rasid.monitor.events", view, View::events)
                .description("events in the view, of every status")
                .register(metrics);
        Gauge.builder("rasid.monitor.unreadable", feed, EventFeed::unreadable)
                .description("values on event topics that could not be read since the start")
                .register(metrics);
        Gauge.builder("rasid.monitor.lag", feed, EventFeed::lag)
                .description("records on event topics that were not read yet")
                .register(metrics);
        ExecutorService readers = Executors.newCachedThreadPool(task -> daemon(task, "rasid-monitor-reader"));
        Thread feedThread = daemon(feed, "rasid-monitor-feed");
        try {
            Javalin server = new ApiServer(view, stream, feed, readers, metrics::scrape, Version.text())
                    .start(settings.listener());
            feedThread.start();
            return new Monitor(
                    feed,
                    feedThread,
                    readers,
                    clientMetrics,
                    view,
                    server,
                    settings.listener().host());
        } catch (RuntimeException e) {
            clientMetrics.close();
            consumer.close();
            reading.close();
            view.close();
            throw e;
        }
    }

    /** Where the page is. */
    public String url() {
        return "http://" + host + ":" + server.port() + "/";
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
        clientMetrics.close();
        try {
            feedThread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        view.close();
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
