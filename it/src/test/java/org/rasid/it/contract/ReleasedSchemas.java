package org.rasid.it.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.rasid.schemas.registry.RegistryClient;

/** The schemas of a release, and coders as an application of that time has them: generic, by its own schemas alone. */
record ReleasedSchemas(Path directory) {
    private static final int HEAD = 5;

    /** All releases. */
    static List<ReleasedSchemas> all() throws IOException {
        try (Stream<Path> directories = Files.list(Path.of("..", "schemas", "released"))) {
            return directories
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(ReleasedSchemas::new)
                    .toList();
        }
    }

    /** Whether the release has a schema of that name: topics come with later ones. */
    boolean has(Schema current) {
        return Files.exists(directory.resolve(current.getName() + ".avsc"));
    }

    Schema of(Schema current) throws IOException {
        return new Schema.Parser().parse(Files.readString(directory.resolve(current.getName() + ".avsc")));
    }

    /** The message in the Confluent wire format. */
    static byte[] write(GenericRecord record, int id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(HEAD).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    /** Reads a message, whoever wrote it, by the schema that the application has. */
    static GenericRecord read(byte[] message, Schema reader, RegistryClient registry) throws IOException {
        Schema writer = registry.byId(ByteBuffer.wrap(message).getInt(1));
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(message, HEAD, message.length - HEAD, null);
        return new GenericDatumReader<GenericRecord>(writer, reader).read(null, decoder);
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}
