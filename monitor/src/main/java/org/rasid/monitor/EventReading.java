package org.rasid.monitor;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.View;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.RegistryFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records into a view. A value that can not be read, or not be held, is counted and passed over; while the
 * registry is away it waits, and where the registry refuses us it throws.
 */
final class EventReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventReading.class);
    private static final Duration REGISTRY_PAUSE = Duration.ofSeconds(2);

    private final Deserializer<Event> deserializer;
    private final AtomicLong unreadable = new AtomicLong();

    EventReading(Deserializer<Event> deserializer) {
        this.deserializer = deserializer;
    }

    /** Number of values that could not be read. */
    long unreadable() {
        return unreadable.get();
    }

    void read(ConsumerRecord<byte[], byte[]> polled, Consumer<byte[], byte[]> consumer, View view) {
        if (polled.value() == null) {
            if (polled.key() != null) {
                view.remove(new String(polled.key(), StandardCharsets.UTF_8));
            }
            return;
        }
        Event event = event(polled, consumer);
        if (event != null) {
            try {
                view.apply(arrival(event, polled));
            } catch (IllegalArgumentException e) {
                passOver(polled, e);
            }
        }
    }

    private static Arrival arrival(Event event, ConsumerRecord<byte[], byte[]> polled) {
        Headers headers = polled.headers();
        return new Arrival(
                event,
                HeaderCatalogue.CHANGE.of(headers).orElse("seen"),
                revision(HeaderCatalogue.REVISION.of(headers).orElse("")),
                CloudEventAttributes.TIME
                        .of(headers)
                        .flatMap(EventReading::time)
                        .orElse(Instant.ofEpochMilli(polled.timestamp())));
    }

    @Override
    public void close() {
        deserializer.close();
    }

    private @Nullable Event event(ConsumerRecord<byte[], byte[]> polled, Consumer<byte[], byte[]> consumer) {
        try {
            return deserialize(polled, consumer);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!RegistryFaults.isRecordFault(e)) {
                throw e;
            }
            passOver(polled, e);
            return null;
        }
    }

    private void passOver(ConsumerRecord<byte[], byte[]> polled, RuntimeException cause) {
        unreadable.incrementAndGet();
        LOG.warn(
                "Passed over {}-{} offset {}: {}",
                polled.topic(),
                polled.partition(),
                polled.offset(),
                cause.getMessage());
    }

    private Event deserialize(ConsumerRecord<byte[], byte[]> polled, Consumer<byte[], byte[]> consumer) {
        while (true) {
            try {
                return deserializer.deserialize(polled.topic(), polled.headers(), polled.value());
            } catch (RuntimeException e) {
                if (!RegistryFaults.isOutage(e)) {
                    throw e;
                }
                LOG.warn("Waiting for the schema registry: {}", e.getMessage());
                consumer.pause(consumer.assignment());
                consumer.poll(REGISTRY_PAUSE);
                consumer.resume(consumer.assignment());
            }
        }
    }

    private static long revision(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
