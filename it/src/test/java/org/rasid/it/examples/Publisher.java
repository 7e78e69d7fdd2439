package org.rasid.it.examples;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rasid.avro.Event;
import org.rasid.it.cluster.Cluster;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Writes states of events as the streams app does: in transactions, by our serde, with their headers. */
final class Publisher implements AutoCloseable {
    static final Instant PUBLISHED = Instant.parse("2026-03-09T04:40:00Z");

    private final KafkaProducer<String, Event> producer;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Event> published = new LinkedHashMap<>();

    Publisher(Cluster cluster) {
        Map<String, Object> config = new HashMap<>(cluster.client());
        config.put("transactional.id", "publisher-" + UUID.randomUUID());
        config.put("compression.type", "gzip");
        producer = new KafkaProducer<>(
                config,
                new StringSerializer(),
                AvroSerdes.load(Event.class, config, false).serializer());
        producer.initTransactions();
    }

    /** One transaction with one state of each event, under its id. */
    void publish(List<Event> events) throws ExecutionException, InterruptedException {
        send(events);
        producer.commitTransaction();
        events.forEach(event -> published.put(event.getId() + "/" + revisions.get(event.getId()), event));
    }

    /** All that a reader of committed records can see, by its {@code ce_id}. */
    Map<String, Event> published() {
        return published;
    }

    /** As a crash in the middle leaves it: no reader of committed records sees it. */
    void publishInVain(List<Event> events) throws ExecutionException, InterruptedException {
        send(events);
        producer.abortTransaction();
    }

    /** The latest state of each event among them, by its id. */
    Map<String, Event> latest() {
        Map<String, Event> latest = new HashMap<>();
        published.values().forEach(event -> latest.put(event.getId(), event));
        return latest;
    }

    /** The revision of the latest state of each. */
    Map<String, String> revisions() {
        Map<String, String> latest = new HashMap<>();
        latest().keySet().forEach(id -> latest.put(id, String.valueOf(revisions.get(id))));
        return latest;
    }

    private void send(List<Event> events) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        for (Event event : events) {
            producer.send(record(event)).get();
        }
    }

    private ProducerRecord<String, Event> record(Event event) {
        int revision = revisions.merge(event.getId(), 1, Integer::sum);
        String change = switch (event.getStatus()) {
            case ACTIVE -> revision == 1 ? "created" : "updated";
            default -> event.getStatus().name().toLowerCase(Locale.ROOT);
        };
        ProducerRecord<String, Event> record = new ProducerRecord<>(
                Topics.events(event.getType()).name(), null, PUBLISHED.toEpochMilli(), event.getId(), event);
        HeaderCatalogue.REVISION.put(record.headers(), String.valueOf(revision));
        HeaderCatalogue.CHANGE.put(record.headers(), change);
        CloudEventAttributes.of(event.getId(), event.getType(), revision, change, URI.create("urn:test"), PUBLISHED)
                .put(record.headers());
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
