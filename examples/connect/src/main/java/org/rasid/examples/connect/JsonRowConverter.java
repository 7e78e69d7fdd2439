package org.rasid.examples.connect;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.AvroDeserializer;
import org.rasid.schemas.serde.AvroJson;
import org.rasid.schemas.serde.GeneratedClasses;

/**
 * A record of an event topic or of {@code events.mentions} as a row of at most three columns, which any JDBC sink can
 * write: the whole record as JSON, in the column {@code event} or {@code mention}, and for events {@code
 * revision} and {@code change} from their headers. What else a table has it derives from the JSON, see {@code
 * tables.sql}: a sink can flatten neither the union of details nor the lists of parties and evidence.
 *
 * <p>Takes the settings of Confluent's serdes, {@code schema.registry.url} first of all. A tombstone stays one. What
 * cannot be read is a {@link DataException}, on which {@code errors.tolerance} decides. For values, and sinks, only.
 */
public final class JsonRowConverter implements Converter {
    private static final Schema EVENT = SchemaBuilder.struct()
            .field("revision", Schema.OPTIONAL_INT64_SCHEMA)
            .field("change", Schema.OPTIONAL_STRING_SCHEMA)
            .field("event", Schema.STRING_SCHEMA)
            .build();

    private static final Schema MENTION =
            SchemaBuilder.struct().field("mention", Schema.STRING_SCHEMA).build();

    private final Deserializer<SpecificRecord> values = new AvroDeserializer<>();

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // without a type among the settings, the class is found by the name in the schema, before Avro trusts any of
        // ours
        GeneratedClasses.trust();
        values.configure(configs, isKey);
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        return toConnectData(topic, new RecordHeaders(), value);
    }

    @Override
    public SchemaAndValue toConnectData(String topic, Headers headers, byte @Nullable [] value) {
        if (value == null) {
            return SchemaAndValue.NULL;
        }
        try {
            SpecificRecord record = values.deserialize(topic, value);
            return record instanceof Event ? event(headers, record) : mention(record);
        } catch (RuntimeException e) {
            throw new DataException(e.getMessage(), e);
        }
    }

    private static SchemaAndValue event(Headers headers, SpecificRecord event) {
        Struct row = new Struct(EVENT)
                .put(
                        "revision",
                        HeaderCatalogue.REVISION.of(headers).map(Long::valueOf).orElse(null))
                .put("change", HeaderCatalogue.CHANGE.of(headers).orElse(null))
                .put("event", AvroJson.toJson(event));
        return new SchemaAndValue(EVENT, row);
    }

    private static SchemaAndValue mention(SpecificRecord mention) {
        return new SchemaAndValue(MENTION, new Struct(MENTION).put("mention", AvroJson.toJson(mention)));
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        throw new DataException("topic " + topic + ": this converter reads records of Rasid, it writes none");
    }

    @Override
    public void close() {
        values.close();
    }
}
