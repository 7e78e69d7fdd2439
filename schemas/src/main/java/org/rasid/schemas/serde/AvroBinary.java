package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Records to and from Avro binary, logical types included. Coders are made anew each time: they are small, and
 * reused ones would hold on to the last message of each thread.
 */
final class AvroBinary {
    static {
        GeneratedClasses.trust();
    }

    private AvroBinary() {}

    /** Writes generated records of the schema. */
    static <T extends IndexedRecord> DatumWriter<T> writer(Schema schema) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    /** Writes generic records of the schema, dates and times as such or as numbers. */
    static <T extends IndexedRecord> DatumWriter<T> genericWriter(Schema schema) {
        return new GenericDatumWriter<>(schema, GenericModel.of(true));
    }

    /** Reads generated records; the reader's schema is that of their class. */
    static <T extends IndexedRecord> DatumReader<T> reader(Schema writer, Schema reader) {
        return new RecordReader<>(writer, reader);
    }

    /** Reads generic records, dates and times as such or as numbers. */
    static <T extends IndexedRecord> DatumReader<T> genericReader(Schema writer, Schema reader, boolean logicalTypes) {
        return new GenericDatumReader<>(writer, reader, GenericModel.of(logicalTypes));
    }

    /** The schema of a generated class. */
    static Schema schema(Class<?> type) {
        return SpecificData.get().getSchema(type);
    }

    static <T> void write(T record, DatumWriter<T> writer, ByteArrayOutputStream out) throws IOException {
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(record, encoder);
        encoder.flush();
    }

    /**
     * Reads one record that fills the bytes from the offset to the end.
     *
     * @throws IOException where they end early, go on after the record, or are no such record
     */
    static <T> T read(byte[] bytes, int offset, DatumReader<T> reader) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
        T record;
        try {
            record = reader.read(null, decoder);
        } catch (EOFException e) {
            throw new IOException("the bytes end within the record", e);
        } catch (RuntimeException e) {
            // corrupt bytes make Avro throw many kinds, not only its own
            throw new IOException(e.toString(), e);
        }
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over after the record");
        }
        return record;
    }
}
