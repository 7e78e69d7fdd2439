package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnTimeoutException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.mapping.EventMapping;
import org.rasid.streams.ops.Clients;
import org.rasid.streams.ops.Retirement;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.TopicSerdes;

/** Writes what was decided in one transaction: readers of committed records see all of it at once, or nothing. */
final class Writing implements AutoCloseable {
    /** The longest that brokers allow unless they are told otherwise. */
    private static final int TRANSACTION_TIMEOUT_MILLIS = 900_000;

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final StreamsSettings settings;
    private final TopicSerdes serdes;
    private final String rulesVersion;
    private final Producer<byte[], byte[]> producer;

    private Writing(
            StreamsSettings settings, TopicSerdes serdes, String rulesVersion, Producer<byte[], byte[]> producer) {
        this.settings = settings;
        this.serdes = serdes;
        this.rulesVersion = rulesVersion;
        this.producer = producer;
    }

    /**
     * Connects.
     *
     * @param settings of the replay
     * @param rulesVersion that ends what only the live app had published
     */
    static Writing connect(StreamsSettings settings, TopicSerdes serdes, String rulesVersion) {
        Map<String, Object> config = Clients.producer(settings);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, Promotion.TRANSACTIONAL_ID);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, Promotion.TRANSACTIONAL_ID);
        config.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                TopicSet.LIVE.outputs().stream()
                        .mapToInt(TopicSpec::maxMessageBytes)
                        .max()
                        .orElseThrow());
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Writing(settings, serdes, rulesVersion, producer);
        } catch (InvalidTxnTimeoutException e) {
            producer.close(CLOSE);
            throw new IllegalStateException(
                    "the brokers allow no transaction of 15 minutes (their transaction.max.timeout.ms): set"
                            + " transaction.timeout.ms in --config to what they allow",
                    e);
        } catch (RuntimeException e) {
            producer.close(CLOSE);
            throw e;
        }
    }

    /**
     * Writes all, and with it the mark that it was written.
     *
     * @param live application id that the replay takes the place of
     * @param now when the values come to be known
     * @throws IllegalStateException where nothing was written, with the remedy
     */
    void write(Ledger ledger, Decisions decisions, Contents contents, String live, Instant now) {
        try {
            producer.beginTransaction();
            for (Side side : new Side[] {Side.REPLAY, Side.LIVE}) {
                contents.eachEvent(side, (id, record) -> {
                    Verdict verdict = decisions.ofEvent(id);
                    if (verdict != null && verdict.of() == side && ledger.isLast(side, id, Contents.place(record))) {
                        send(event(id, verdict, record, ledger, now));
                    }
                });
            }
            for (Side side : new Side[] {Side.REPLAY, Side.LIVE}) {
                contents.eachMention(side, (id, record) -> {
                    if (decisions.ofMention(side, id) && ledger.isLast(side, id, Contents.place(record))) {
                        send(mention(side, record));
                    }
                });
            }
            String changelog = EventTopology.eventsChangelog(settings.applicationId());
            decisions.eachRemembered((place, value) -> send(state(changelog, place, value)));
            send(Retirement.mark(live, settings.applicationId()));
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    private ProducerRecord<byte[], byte[]> event(
            String id, Verdict verdict, ConsumerRecord<byte[], byte[]> record, Ledger ledger, Instant now) {
        Event event = verdict.of() == Side.REPLAY
                ? Contents.value(record, serdes.events().deserializer())
                : EventMapping.toAvro(ended(id, verdict, ledger));
        Headers headers = new RecordHeaders(record.headers().toArray());
        String change = verdict.change().name().toLowerCase(Locale.ROOT);
        if (verdict.of() == Side.LIVE) {
            HeaderCatalogue.RULES_VERSION.put(headers, rulesVersion);
        }
        HeaderCatalogue.REVISION.put(headers, String.valueOf(verdict.revision()));
        HeaderCatalogue.CHANGE.put(headers, change);
        CloudEventAttributes.of(id, event.getType(), verdict.revision(), change, settings.cloudEventsSource(), now)
                .put(headers);
        String topic = Topics.events(event.getType()).name();
        byte[] value = serdes.events().serializer().serialize(topic, event);
        return new ProducerRecord<>(topic, null, record.timestamp(), record.key(), value, headers);
    }

    /** Not by its last record: others may have written that, too. */
    private static MergedEvent ended(String id, Verdict verdict, Ledger ledger) {
        Standing live = Objects.requireNonNull(ledger.standing(Side.LIVE, id), "the live app has no such event");
        return MergedEvent.ended(id, live.event().type(), verdict.heir());
    }

    @SuppressWarnings("NullAway") // a null value is how Kafka writes that a mention is gone
    private ProducerRecord<byte[], byte[]> mention(Side side, ConsumerRecord<byte[], byte[]> record) {
        String topic = Topics.EVENTS_MENTIONS.name();
        Headers headers = new RecordHeaders(record.headers().toArray());
        byte[] value = null;
        if (side == Side.REPLAY) {
            Mention mention = Contents.value(record, serdes.mentions().deserializer());
            value = serdes.mentions().serializer().serialize(topic, mention);
        } else {
            HeaderCatalogue.RULES_VERSION.put(headers, rulesVersion);
        }
        return new ProducerRecord<>(topic, null, record.timestamp(), record.key(), value, headers);
    }

    @SuppressWarnings("NullAway") // a null value is how Kafka writes that a state is forgotten
    private static ProducerRecord<byte[], byte[]> state(String changelog, Decisions.Place place, byte[] value) {
        return new ProducerRecord<>(
                changelog, place.partition(), place.key().getBytes(UTF_8), value.length == 0 ? null : value);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a transaction with a failed record is not committed
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    private static IllegalStateException failure(KafkaException fault) {
        Throwable cause = fault;
        while (cause.getCause() instanceof KafkaException inner) {
            cause = inner;
        }
        if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
            return new IllegalStateException(
                    "another run of rasid promote has begun, or this one took longer than a transaction may"
                            + " (transaction.timeout.ms, 15 minutes unless it is set): nothing was written",
                    fault);
        }
        return new IllegalStateException(
                "nothing was written (" + cause.getMessage() + "): mend the cause, then run the command again", fault);
    }

    /** An unfinished transaction is undone. */
    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
