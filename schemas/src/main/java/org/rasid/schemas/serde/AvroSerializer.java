package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.Cache;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.registry.RegistryUnavailableException;
import org.rasid.schemas.registry.Settings;

/**
 * Writes Avro records, generated or generic ones, in the Confluent wire format. Null becomes null. Thread-safe once
 * configured.
 *
 * <p>The schema id comes from the registry, once for each subject and schema: {@code auto.register.schemas=true} (the
 * default) registers the schema of the record; else it must be registered already. {@code use.latest.version=true} with
 * {@code auto.register.schemas=false} writes with the latest version of the subject, see {@link LatestVersions}.
 *
 * <p>All that can go wrong is a {@link SerializationException}; {@link RegistryFaults#isRecordFault} tells whether the
 * record or the registry is to blame.
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {
    static {
        GeneratedClasses.trust();
    }

    private static final int MAX_WRITERS = 1000;

    private record Kind(Schema schema, boolean generated) {}

    private final Cache<Kind, DatumWriter<T>> writers = new Cache<>(MAX_WRITERS);

    private @Nullable RegistryClient registry;
    private @Nullable LatestVersions latest;
    private SubjectNames subjects = SubjectNames.TOPIC;
    private boolean isKey;
    private boolean register;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        Settings settings = new Settings(configs);
        ConfigDef definition = RegistrySettings.serializer();
        this.isKey = isKey;
        subjects = SubjectNames.parse(settings, isKey);
        register = settings.flag(definition, "auto.register.schemas");
        close();
        RegistryClient client = new RegistryClient(RegistryConfig.parse(configs));
        registry = client;
        latest = !register && settings.flag(definition, "use.latest.version")
                ? new LatestVersions(client, settings)
                : null;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null is a tombstone, and becomes null
    public byte[] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Schema schema = data.getSchema();
        try {
            return serialize(subjects.subject(topic, isKey, schema), schema, data);
        } catch (RegistryException | RegistryUnavailableException e) {
            throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "topic " + topic + ": this " + schema.getFullName() + " does not fit its schema: " + e.getMessage(),
                    e);
        }
    }

    private byte[] serialize(String subject, Schema schema, T data) throws IOException {
        DatumWriter<T> writer =
                writers.get(new Kind(schema, data instanceof SpecificRecord), () -> writer(schema, data));
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        RegistryClient client = Objects.requireNonNull(registry, "configure() was not called");
        if (latest != null) {
            LatestVersions.Target target = latest.target(subject, schema);
            WireFormat.writeHead(target.id(), out);
            target.write(data, writer, out);
        } else {
            WireFormat.writeHead(register ? client.register(subject, schema) : client.lookUp(subject, schema), out);
            AvroBinary.write(data, writer, out);
        }
        return out.toByteArray();
    }

    private static <T extends IndexedRecord> DatumWriter<T> writer(Schema schema, T data) {
        return data instanceof SpecificRecord ? AvroBinary.writer(schema) : AvroBinary.genericWriter(schema);
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
            registry = null;
        }
    }
}
