package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.monitor.EventFilterTest.event;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class EventFeedTest {
    private static final Node[] NO_NODES = {};

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final EventView view = new EventView();
    private long offset;

    @Test
    void shouldPassOverWhatCanNotBeRead() {
        EventFeed feed = feedOf(EventFeedTest::read, "bad", "e-1");

        feed.run();

        assertThat(view.get("e-1")).isPresent();
        assertThat(feed.unreadable()).isEqualTo(1);
        assertThat(feed.state()).isEqualTo(EventFeed.State.STOPPED);
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

        assertThat(view.get("e-1")).isPresent();
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

            assertThat(feed.state()).isEqualTo(EventFeed.State.FAILED);
            assertThat(feed.unreadable()).isZero();
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void shouldFailWhereATopicIsMissing() {
        EventFeed feed = new EventFeed(consumer, EventFeedTest::read, view);

        feed.run();

        assertThat(feed.state()).isEqualTo(EventFeed.State.FAILED);
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
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(consumer::wakeup);
        return new EventFeed(consumer, deserializer, view);
    }

    private static Event read(String topic, byte[] data) {
        String id = new String(data, StandardCharsets.UTF_8);
        if (id.equals("bad")) {
            throw new SerializationException(topic + ": bad bytes");
        }
        return event(id, EventStatus.ACTIVE);
    }
}
