package org.rasid.producer.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Senders whose acknowledgements are in the hands of the test. */
public final class Senders {
    private Senders() {}

    public static MockProducer<String, byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    public static Sender of(MockProducer<String, byte[]> producer) {
        return new Sender(
                producer,
                (topic, article) -> article.getId().getBytes(UTF_8),
                (topic, rejected) -> rejected.getReason().name().getBytes(UTF_8),
                new Faults(Map.of("bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081")),
                new Traces(new SplittableRandom(1), null));
    }
}
