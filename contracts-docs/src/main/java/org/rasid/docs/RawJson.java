package org.rasid.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.rasid.schemas.serde.AvroJson;

/** A record as JSON with the numbers that Avro writes for dates and times. */
final class RawJson {
    private RawJson() {}

    static ObjectNode of(SpecificRecord record) {
        Schema schema = record.getSchema();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(record, encoder);
            encoder.flush();
            return AvroJson.toNode(new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null)));
        } catch (IOException e) {
            throw new IllegalStateException("a record in memory is always readable", e);
        }
    }
}
