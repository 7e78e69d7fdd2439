package org.rasid.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.Topics;

/** Records that do not belong where they are. */
final class Poison {
    /** Keys of all that have one begin so. */
    static final String KEY = "poison-";

    private static final int HUGE = 900_000;

    private Poison() {}

    /** Values of every kind, by name. */
    private static List<Named> values() {
        List<Named> values = new ArrayList<>();
        values.add(new Named("garbage", ByteBuffer.wrap("no Avro at all".getBytes(UTF_8))));
        values.add(new Named("empty", ByteBuffer.wrap(new byte[0])));
        values.add(new Named("magic", ByteBuffer.wrap(new byte[] {0})));
        values.add(new Named(
                "schema", ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).putInt(7)));
        values.add(new Named(
                "foreign", ByteBuffer.allocate(9).put((byte) 0).putInt(1).putInt(7)));
        values.add(new Named("zeros", ByteBuffer.wrap(new byte[64])));
        values.add(new Named("huge", ByteBuffer.wrap(new byte[HUGE])));
        values.add(new Named("tombstone", null));
        return values;
    }

    private record Named(String name, @Nullable ByteBuffer value) {}

    /**
     * Sends each kind to each partition of the topic, and one without a key; returns how many the broker took. A
     * compacted topic takes none without a key.
     */
    static int send(String bootstrapServers, String topic, boolean keyless) throws InterruptedException {
        int taken = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                for (Named value : values()) {
                    byte[] key = (KEY + value.name() + "-" + partition).getBytes(UTF_8);
                    taken += taken(producer, record(topic, partition, key, bytes(value)));
                    if (keyless) {
                        taken += taken(producer, record(topic, partition, null, bytes(value)));
                    }
                }
            }
        }
        return taken;
    }

    private static byte @Nullable [] bytes(Named value) {
        return value.value() == null ? null : value.value().array();
    }

    private static int taken(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
            throws InterruptedException {
        try {
            producer.send(record).get();
            return 1;
        } catch (ExecutionException e) {
            return 0;
        }
    }

    @SuppressWarnings("NullAway") // null keys and values are among what is sent
    private static ProducerRecord<byte[], byte[]> record(
            String topic, int partition, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, partition, key, value);
    }
}
