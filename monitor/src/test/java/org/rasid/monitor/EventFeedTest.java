package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.DateBasis;
import org.rasid.avro.DateSpan;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.Granularity;
import org.rasid.avro.Place;
import org.rasid.avro.StrikeDetails;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Position;
import org.rasid.monitor.view.View;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class EventFeedTest {
    private static final Node[] NO_NODES = {};

    private Runnable whenAskedForEnds = () -> {};
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration longest) {
            whenAskedForEnds.run();
            return super.endOffsets(partitions, longest);
        }
    };
    private final List<Change> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private View view;

    private long offset;

    @BeforeEach
    void open() {
        view = View.open(folder, 100);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void shouldPassOverWhatCanNotBeRead() {
        EventFeed feed = feedOf(EventFeedTest::read, "bad", "e-1");

        feed.run();

        assertThat(told).extracting(change -> change.event().getId()).containsExactly("e-1");
        assertThat(view.event("e-1")).isPresent();
        assertThat(feed.unreadable()).isEqualTo(1);
        assertThat(feed.state()).isEqualTo(FeedState.STOPPED.name());
    }

    @Test
    void shouldWaitForARegistryThatDoesNotAnswerWhoeverTellsOfIt() {
        int[] calls = {0};
        EventFeed feed = feedOf(
                (topic, data) -> {
                    if (calls[0]++ == 0) {
                        throw new SerializationException("no answer", new SocketTimeoutException("timed out"));
                    }
                    return read(topic, data);
                },
                "e-1");

        feed.run();

        assertThat(view.event("e-1")).isPresent();
        assertThat(feed.unreadable()).isZero();
    }

    @Test
    void shouldFailWhereTheRegistryRefusesUs() throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        registry.start();
        String url = "http://127.0.0.1:" + registry.getAddress().getPort();
        try {
            EventFeed feed = feedOf(
                    AvroSerdes.load(Event.class, Map.of("schema.registry.url", url), false)
                            .deserializer(),
                    "\0\0\0\0\1 ");

            feed.run();

            assertThat(feed.state()).isEqualTo(FeedState.FAILED.name());
            assertThat(feed.unreadable()).isZero();
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void shouldBuildTheViewAnewWhereTheTopicsNoLongerHoldWhatItWasBuiltFrom() {
        view.continueFrom("origin");
        view.commit(Map.of(), true);
        Position before = view.position();
        EventFeed feed = feedOf(EventFeedTest::read, "e-1");
        consumer.setPollException(new OffsetOutOfRangeException(Map.of(new TopicPartition("events.strikes", 0), 7L)));

        feed.run();

        assertThat(view.position().epoch()).isNotEqualTo(before.epoch());
        assertThat(view.isFilled()).isTrue();
        assertThat(view.event("e-1")).isPresent();
    }

    @Test
    void shouldPassOverWhatTheViewCanNotHold() {
        EventFeed feed = feedOf(EventFeedTest::read, "backwards", "nowhere", "e-1");

        feed.run();

        assertThat(told).extracting(Change::sequence).containsExactly(1L);
        assertThat(view.event("e-1")).isPresent();
        assertThat(view.event("nowhere")).isEmpty();
        assertThat(feed.unreadable()).isEqualTo(2);
    }

    @Test
    void shouldTellItsLagAlsoWhereNothingComes() {
        whenAskedForEnds = consumer::wakeup;
        EventFeed feed = feedOf(EventFeedTest::read);
        consumer.updateEndOffsets(
                Map.of(new TopicPartition(Topics.allEvents().get(0).name(), 0), 7L));

        feed.run();

        assertThat(feed.lag()).isEqualTo(7);
        assertThat(feed.state()).isEqualTo(FeedState.STOPPED.name());
    }

    @Test
    void shouldFailWhereATopicIsMissing() {
        EventFeed feed = feed(EventFeedTest::read);

        feed.run();

        assertThat(feed.state()).isEqualTo(FeedState.FAILED.name());
    }

    private EventFeed feed(Deserializer<Event> deserializer) {
        return new EventFeed(consumer, new EventReading(deserializer), topics -> "origin", view, changes -> {
            told.addAll(changes);
            if (!told.isEmpty()) {
                consumer.wakeup();
            }
        });
    }

    private EventFeed feedOf(Deserializer<Event> deserializer, String... values) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicSpec topic : Topics.allEvents()) {
            consumer.updatePartitions(
                    topic.name(), List.of(new PartitionInfo(topic.name(), 0, Node.noNode(), NO_NODES, NO_NODES)));
            starts.put(new TopicPartition(topic.name(), 0), 0L);
        }
        consumer.updateBeginningOffsets(starts);
        consumer.updateEndOffsets(starts);
        String topic = Topics.allEvents().get(0).name();
        consumer.schedulePollTask(() -> {
            for (String value : values) {
                consumer.addRecord(new ConsumerRecord<>(
                        topic, 0, offset++, new byte[] {1}, value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return feed(deserializer);
    }

    private static Event read(String topic, byte[] data) {
        String id = new String(data, StandardCharsets.UTF_8);
        if (id.equals("bad")) {
            throw new SerializationException(topic + ": bad bytes");
        }
        Event event = new RandomEvents(1).active(id);
        return switch (id) {
            case "backwards" -> dated(event, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1));
            case "nowhere" ->
                Event.newBuilder(event)
                        .setPlace(Place.newBuilder()
                                .setLatitude(91.0)
                                .setLongitude(0.0)
                                .build())
                        .build();
            default -> event;
        };
    }

    private static Event dated(Event event, LocalDate from, LocalDate to) {
        return Event.newBuilder(event)
                .setType(EventType.STRIKE)
                .setDetails(StrikeDetails.newBuilder().build())
                .setDate(DateSpan.newBuilder()
                        .setFrom(from)
                        .setTo(to)
                        .setGranularity(Granularity.DAY)
                        .setBasis(DateBasis.EXPLICIT)
                        .build())
                .build();
    }
}
