package org.rasid.fuzz.surface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;

/** Records of random content in Avro binary. */
final class AvroSamples {
    /** The same in every run, so that a seed of a campaign makes the same input. */
    private static final long SEED = 20260309;

    private static final int RECORDS = 4;

    private AvroSamples() {}

    /** In the wire format, under the id. */
    static List<byte[]> messages(Schema schema, int id) {
        byte[] head = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();
        return all(schema, head);
    }

    /** In the form of stores and internal topics. */
    static List<byte[]> internal(Schema schema) {
        byte[] head = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
        return all(schema, head);
    }

    private static List<byte[]> all(Schema schema, byte[] head) {
        Random random = new Random(SEED);
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> record(schema, head, random))
                .toList();
    }

    private static byte[] record(Schema schema, byte[] head, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            Object value = new RandomData(new GenericData(), schema, 1, random.nextLong(), false)
                    .iterator()
                    .next();
            new GenericDatumWriter<>(schema, new GenericData()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
