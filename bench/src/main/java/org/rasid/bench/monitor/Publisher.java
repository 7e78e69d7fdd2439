package org.rasid.bench.monitor;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Writes events as the streams app does. For one thread. */
final class Publisher implements AutoCloseable {
    private static final URI SOURCE = URI.create("urn:rasid:bench");

    private final Serializer<Event> values;
    private final KafkaProducer<String, Event> producer;
    private @Nullable Future<RecordMetadata> last;

    /** Lingers longer where many records come at once. */
    Publisher(Map<String, String> client, int lingerMillis) {
        values = AvroSerdes.load(Event.class, client, false).serializer();
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        client.get("bootstrap.servers"),
                        "compression.type",
                        "zstd",
                        "linger.ms",
                        lingerMillis,
                        "batch.size",
                        1 << 18),
                new StringSerializer(),
                values);
    }

    void publish(Event event, String change, long revision, Instant at) {
        ProducerRecord<String, Event> sent = new ProducerRecord<>(
                Topics.events(event.getType()).name(), null, at.toEpochMilli(), event.getId(), event);
        HeaderCatalogue.RULES_VERSION.put(sent.headers(), InventedEvents.RULES_VERSION);
        HeaderCatalogue.REVISION.put(sent.headers(), String.valueOf(revision));
        HeaderCatalogue.CHANGE.put(sent.headers(), change);
        CloudEventAttributes.of(event.getId(), event.getType(), revision, change, SOURCE, at)
                .put(sent.headers());
        last = producer.send(sent);
    }

    /** Waits until all is written. */
    void flush() throws ExecutionException, InterruptedException {
        producer.flush();
        if (last != null) {
            last.get();
        }
    }

    @Override
    public void close() {
        producer.close();
        values.close();
    }
}
