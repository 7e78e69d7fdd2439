package org.rasid.examples.deadlines;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rasid.avro.Event;
import org.rasid.examples.Settings;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/**
 * Writes the strikes that happened while a deadline ran, exactly once, until Ctrl-C. State is in the folder that its
 * argument names.
 */
public final class StrikesUnderDeadlines implements AutoCloseable {
    private final Serde<Event> events;
    private final KafkaStreams streams;
    private final CountDownLatch ended = new CountDownLatch(1);

    private StrikesUnderDeadlines(Serde<Event> events, KafkaStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    /**
     * Makes the output topic where there is none, and starts. A fault ends the app: the next start goes on where it was.
     *
     * @param settings of Kafka Streams and of Confluent's serdes, under their names; {@code state.dir} among them; {@code
     *     application.id} is optional
     */
    public static StrikesUnderDeadlines start(Map<String, Object> settings)
            throws ExecutionException, InterruptedException {
        Properties config = new Properties();
        config.put("application.id", "strikes-under-deadlines");
        config.putAll(settings);
        // read_committed and the transactions of the output come with it
        config.put("processing.guarantee", "exactly_once_v2");
        createOutput(settings);
        Serde<Event> events = AvroSerdes.load(Event.class, settings, false);
        KafkaStreams streams = new KafkaStreams(DeadlineTopology.of(events), config);
        StrikesUnderDeadlines app = new StrikesUnderDeadlines(events, streams);
        streams.setUncaughtExceptionHandler(fault -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        streams.setStateListener((now, before) -> {
            if (now.hasCompletedShutdown()) {
                app.ended.countDown();
            }
        });
        streams.start();
        return app;
    }

    private static void createOutput(Map<String, Object> settings) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(DeadlineTopology.OUTPUT, Optional.of(Topics.PARTITIONS), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Whether it stopped, by {@link #close} or by a fault. */
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    @Override
    public void close() {
        streams.close();
        events.close();
    }

    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(Settings.of(System.getenv()));
        settings.putIfAbsent("state.dir", args.length == 0 ? "strikes-under-deadlines" : args[0]);
        StrikesUnderDeadlines app = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        app.ended.await();
    }
}
