package org.rasid.it.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.rasid.avro.Event;
import org.rasid.it.cluster.Cluster;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;

/** An event as a later release may write it: it has the field {@code novelty} and the status ARCHIVED. */
final class NewerEvent {
    private static final Schema TODAY = Event.getClassSchema();
    private static final Schema LATER = new Schema.Parser()
            .parse(TODAY.toString()
                    .replace("\"RETRACTED\"", "\"RETRACTED\",\"ARCHIVED\"")
                    .replaceFirst("\"fields\":\\[", "$0{\"name\":\"novelty\",\"type\":\"string\",\"default\":\"\"},"));

    private NewerEvent() {}

    /** The value for a topic, whose registry accepts the later schema beside today's. */
    static byte[] value(Cluster cluster, String topic) throws IOException {
        int id;
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            String subject = topic + "-value";
            registry.register(subject, TODAY);
            registry.setCompatibility(subject, Compatibility.FULL_TRANSITIVE);
            id = registry.register(subject, LATER);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(LATER).write(event(), encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static GenericRecord event() {
        return new GenericRecordBuilder(LATER)
                .set("id", "newer")
                .set("type", symbol("type", "THREAT"))
                .set("status", symbol("status", "ARCHIVED"))
                .set("novelty", "unheard of")
                .build();
    }

    private static GenericData.EnumSymbol symbol(String field, String name) {
        return new GenericData.EnumSymbol(LATER.getField(field).schema(), name);
    }
}
