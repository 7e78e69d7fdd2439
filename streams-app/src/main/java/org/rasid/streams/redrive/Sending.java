package org.rasid.streams.redrive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.avro.Redriven;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Sends records together with the notes that they were sent: all of a call, or nothing of it. */
final class Sending implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Serializer<Redriven> notes;
    private final Map<String, String> topicIds;
    private final String by;

    /**
     * @param topicIds Kafka's ids of the topics of the letters, by name
     * @param by name of the user
     */
    Sending(Producer<byte[], byte[]> producer, Serializer<Redriven> notes, Map<String, String> topicIds, String by) {
        this.producer = producer;
        this.notes = notes;
        this.topicIds = topicIds;
        this.by = by;
    }

    /** Connects. From then on no other run can send, and what another one had not finished is undone. */
    static Sending connect(Map<String, String> client, Map<String, String> topicIds, String by) {
        Serializer<Redriven> notes = AvroSerdes.load(Redriven.class, ClientSettings.serde(client), false)
                .serializer();
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                ClientSettings.producer(client), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Sending(producer, notes, topicIds, by);
        } catch (RuntimeException e) {
            producer.close();
            notes.close();
            throw e;
        }
    }

    /**
     * Sends the records of the fates, and a note for each.
     *
     * @throws IllegalStateException where nothing was sent, with the remedy
     */
    void send(List<Fate> fates, Instant now) {
        if (fates.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Fate fate : fates) {
                sent.add(producer.send(Objects.requireNonNull(fate.record(), "nothing to send")));
            }
            producer.flush();
            List<Future<RecordMetadata>> noted = new ArrayList<>();
            for (int i = 0; i < fates.size(); i++) {
                noted.add(producer.send(note(fates.get(i), result(sent.get(i)), now)));
            }
            producer.flush();
            for (Future<RecordMetadata> note : noted) {
                result(note);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    private ProducerRecord<byte[], byte[]> note(Fate fate, RecordMetadata sent, Instant now) {
        Place letter = fate.letter().place();
        String topic = Topics.ARTICLES_REDRIVEN.name();
        Redriven note = Redriven.newBuilder()
                .setTopicId(topicIds.getOrDefault(letter.topic(), ""))
                .setRedrivenAt(now)
                .setBy(by)
                .setAttempt(fate.attempts() + 1)
                .setTarget(new Place(sent.topic(), sent.partition(), sent.offset()).asOrigin())
                .build();
        return new ProducerRecord<>(
                topic,
                null,
                now.toEpochMilli(),
                letter.asKey().getBytes(StandardCharsets.UTF_8),
                notes.serialize(topic, note));
    }

    private static RecordMetadata result(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static IllegalStateException failure(KafkaException fault) {
        Throwable cause = fault;
        while (cause.getCause() instanceof KafkaException inner) {
            cause = inner;
        }
        if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
            return new IllegalStateException(
                    "another run of rasid redrive has begun, or this one was too slow for the brokers: what it has sent"
                            + " is noted, and running it again goes on from there",
                    fault);
        }
        if (cause instanceof RecordTooLargeException) {
            return new IllegalStateException(
                    "a record is larger than its topic takes: raise max.message.bytes of the topic, then run again",
                    fault);
        }
        return new IllegalStateException(
                "records could not be sent: mend the cause, then run again; what was sent before is noted", fault);
    }

    /** An unfinished transaction is undone. */
    @Override
    public void close() {
        producer.close(CLOSE);
        notes.close();
    }
}
