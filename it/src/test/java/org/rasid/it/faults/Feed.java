package org.rasid.it.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.Topics;

/** Sends what the supply has, at a steady rate, and writes down what it sent and what was acknowledged. */
final class Feed implements AutoCloseable {
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);
    private static final String DELIVERY_MILLIS = "600000";
    private static final int REQUEST_MILLIS = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Supply supply;
    private final Ledger ledger;
    private final long pauseNanos;
    private final Thread thread = new Thread(this::run, "feed");
    private volatile boolean running;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException broken;

    Feed(String bootstrapServers, Supply supply, Ledger ledger, int perSecond) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("delivery.timeout.ms", DELIVERY_MILLIS);
        config.put("max.block.ms", DELIVERY_MILLIS);
        // As the apps have it: what is told is how long they take, not the sender.
        config.put("request.timeout.ms", REQUEST_MILLIS);
        config.put("max.request.size", Topics.ARTICLES_RAW.maxMessageBytes());
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.supply = supply;
        this.ledger = ledger;
        pauseNanos = Duration.ofSeconds(1).toNanos() / perSecond;
        thread.setDaemon(true);
        thread.start();
    }

    void resume() {
        running = true;
    }

    /** Stops sending; returns when all that was sent is acknowledged. */
    void pause() {
        running = false;
        Await.until("all acknowledged", SETTLED_WITHIN, ledger::isSettled);
    }

    /** Returns when so many further records have been acknowledged. */
    void awaitFurther(int records) {
        int from = ledger.acknowledged();
        Await.until(records + " further records", SETTLED_WITHIN, () -> {
            check();
            return ledger.acknowledged() >= from + records;
        });
    }

    private void check() {
        RuntimeException cause = broken;
        if (cause != null) {
            throw new IllegalStateException("the feed has failed", cause);
        }
    }

    private void run() {
        try {
            while (!closed) {
                if (running) {
                    send(supply.next());
                }
                LockSupport.parkNanos(pauseNanos);
            }
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    private void send(Parcel parcel) {
        int number = ledger.sent(
                new Ledger.Entry(parcel.key(), Sha.hex(parcel.record().value()), parcel.delivery(), parcel.parked()));
        Future<RecordMetadata> unused = producer.send(parcel.record(), (place, failure) -> {
            if (failure == null) {
                ledger.acknowledged(number, place);
            } else {
                ledger.failed(number, failure);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        producer.close(Duration.ZERO);
    }
}
