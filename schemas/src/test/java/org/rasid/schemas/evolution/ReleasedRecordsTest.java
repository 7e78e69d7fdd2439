package org.rasid.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of any content, written by one release and read by another. */
class ReleasedRecordsTest {
    private static final int RECORDS = 300;
    private static final long SEED = 20261127;

    static Stream<Path> files() throws IOException {
        return Releases.all().stream().flatMap(release -> release.files().stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldReadWhatTheReleaseWroteAndBeReadByIt(Path file) throws IOException {
        Schema released = Releases.parse(file);
        Schema current = Releases.current(released.getName());
        pass(released, current);
        pass(current, released);
    }

    /** All records arrive, and what both know of arrives as it was. */
    private static void pass(Schema writer, Schema reader) throws IOException {
        int read = 0;
        for (Object written : new RandomData(writer, RECORDS, SEED)) {
            GenericRecord record = decode(encode((GenericRecord) written, writer), writer, reader);
            for (Schema.Field field : reader.getFields()) {
                Schema.Field known = writer.getField(field.name());
                if (known != null && known.schema().equals(field.schema())) {
                    assertThat(GenericData.get()
                                    .compare(
                                            record.get(field.name()),
                                            ((GenericRecord) written).get(field.name()),
                                            field.schema()))
                            .as("%s, seed %d, record %d", field.name(), SEED, read)
                            .isZero();
                }
            }
            read++;
        }
        assertThat(read).isEqualTo(RECORDS);
    }

    private static byte[] encode(GenericRecord record, Schema writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static GenericRecord decode(byte[] bytes, Schema writer, Schema reader) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        return new GenericDatumReader<GenericRecord>(writer, reader).read(null, decoder);
    }
}
