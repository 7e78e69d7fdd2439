package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegisteredSchema;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistryUnavailableException;
import org.rasid.schemas.registry.Settings;

/**
 * Writes generated Avro records in the Confluent wire format. Null becomes null. Thread-safe once configured.
 *
 * <p>The schema id comes from the registry, once for each subject and schema: {@code auto.register.schemas=true} (the
 * default) registers the schema of the record; else it must be registered already. {@code use.latest.version=true} with
 * {@code auto.register.schemas=false} takes the id of the latest version, which must give the same bytes.
 *
 * <p>All that can go wrong is a {@link SerializationException}; {@link RegistryFaults#isRecordFault} tells whether the
 * record or the registry is to blame.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private record Key(String subject, Schema schema) {}

    private final Map<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private final Map<Key, Integer> latest = new ConcurrentHashMap<>();

    private @Nullable RegistryClient registry;
    private SubjectNames subjects = SubjectNames.TOPIC;
    private boolean isKey;
    private boolean register;
    private boolean useLatest;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        Settings settings = new Settings(configs);
        this.isKey = isKey;
        subjects = SubjectNames.parse(settings, isKey);
        register = settings.flag("auto.register.schemas", true);
        useLatest = !register && settings.flag("use.latest.version", false);
        close();
        registry = new RegistryClient(RegistryConfig.parse(configs));
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null is a tombstone, and becomes null
    public byte[] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Schema schema = data.getSchema();
        String subject = subjects.subject(topic, isKey, schema);
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try {
            WireFormat.writeHead(id(subject, schema), out);
            AvroBinary.write(data, writers.computeIfAbsent(schema, AvroBinary::writer), out);
        } catch (RegistryException | RegistryUnavailableException e) {
            throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "topic " + topic + ": this " + schema.getFullName() + " does not fit its schema: " + e.getMessage(),
                    e);
        }
        return out.toByteArray();
    }

    private int id(String subject, Schema schema) {
        RegistryClient client = Objects.requireNonNull(registry, "configure() was not called");
        if (register) {
            return client.register(subject, schema);
        }
        if (!useLatest) {
            return client.lookUp(subject, schema);
        }
        Key key = new Key(subject, schema);
        Integer known = latest.get(key);
        if (known != null) {
            return known;
        }
        RegisteredSchema version = client.latest(subject);
        if (SchemaNormalization.parsingFingerprint64(version.schema())
                != SchemaNormalization.parsingFingerprint64(schema)) {
            throw new SerializationException("subject " + subject + ": its latest version, " + version.version()
                    + ", is not the schema of this " + schema.getFullName()
                    + "; register this one, or unset use.latest.version");
        }
        latest.put(key, version.id());
        return version.id();
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
            registry = null;
        }
    }
}
