package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A serde for internal topics and stores: Avro's single-object encoding (bytes C3 01, the fingerprint of the schema,
 * Avro binary). Needs no registry. Reads what the current class wrote, and what older ones wrote whose schemas it is
 * given. Null becomes null. Thread-safe.
 */
public final class InternalSerde<T extends SpecificRecord> implements Serde<T> {
    private static final byte[] MARKER = {(byte) 0xC3, 0x01};
    private static final int HEAD_LENGTH = MARKER.length + Long.BYTES;

    private final String name;
    private final byte[] head;
    private final DatumWriter<T> writer;
    private final Map<Long, DatumReader<T>> readers;

    /**
     * A serde for a generated class.
     *
     * @param olderSchemas of the same record, for what is still stored in them
     */
    public InternalSerde(Class<T> type, Schema... olderSchemas) {
        Schema schema = AvroBinary.schema(type);
        name = schema.getFullName();
        writer = AvroBinary.writer(schema);
        head = ByteBuffer.allocate(HEAD_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARKER)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
        Map<Long, DatumReader<T>> known = new HashMap<>();
        for (Schema older : List.of(olderSchemas)) {
            known.put(SchemaNormalization.parsingFingerprint64(older), AvroBinary.reader(older, schema));
        }
        known.put(SchemaNormalization.parsingFingerprint64(schema), AvroBinary.reader(schema, schema));
        readers = Map.copyOf(known);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, data) -> write(topic, data);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, data) -> read(topic, data);
    }

    @SuppressWarnings("NullAway") // Kafka's contract: null is a tombstone, and becomes null
    private byte[] write(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(head);
        try {
            AvroBinary.write(data, writer, out);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    topic + ": this " + name + " does not fit its schema: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("NullAway") // Kafka's contract: null is a tombstone, and becomes null
    private T read(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length < HEAD_LENGTH || data[0] != MARKER[0] || data[1] != MARKER[1]) {
            throw new SerializationException(topic + ": not in Avro's single-object encoding");
        }
        long fingerprint = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
        DatumReader<T> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new SerializationException(topic + ": written with another schema of " + name + ", fingerprint "
                    + Long.toHexString(fingerprint) + ", which this version does not know");
        }
        try {
            return AvroBinary.read(data, HEAD_LENGTH, reader);
        } catch (IOException e) {
            throw new SerializationException(topic + ": not a readable " + name + ": " + e.getMessage(), e);
        }
    }
}
