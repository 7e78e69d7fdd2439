package org.rasid.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.Cache;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.registry.RegistryUnavailableException;
import org.rasid.schemas.registry.Settings;

/**
 * Reads the Confluent wire format. Null becomes null. Thread-safe once configured.
 *
 * <p>{@code specific.avro.reader=true}, which is the default here, unlike Confluent's: into generated classes, with the
 * schema of the class as the reader's schema. The class is the one of {@code specific.avro.value.type} (or {@code specific.avro.key.type}); where that is not set,
 * the generated class that has the full name of the writer's schema.
 *
 * <p>{@code specific.avro.reader=false}: into generic records of the writer's schema. Dates and times are {@code
 * java.time} values under {@code avro.use.logical.type.converters=true}, and numbers as Avro writes them under {@code
 * false}, the default.
 *
 * <p>All that can go wrong is a {@link SerializationException} that names topic and fault; {@link
 * RegistryFaults#isRecordFault} tells bad bytes from a registry that could not be asked.
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {
    static {
        GeneratedClasses.trust();
    }

    private static final int MAX_READERS = 1000;

    private final Cache<Integer, DatumReader<T>> readers = new Cache<>(MAX_READERS);

    private @Nullable RegistryClient registry;
    private @Nullable Schema expected;
    private boolean specific;
    private boolean logicalTypes;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        Settings settings = new Settings(configs);
        ConfigDef definition = RegistrySettings.deserializer();
        specific = settings.flag(definition, "specific.avro.reader");
        logicalTypes = settings.flag(definition, "avro.use.logical.type.converters");
        expected = specific ? expected(settings, isKey ? "specific.avro.key.type" : "specific.avro.value.type") : null;
        readers.clear();
        close();
        registry = new RegistryClient(RegistryConfig.parse(configs));
    }

    private static @Nullable Schema expected(Settings settings, String key) {
        Object value = settings.raw(key);
        if (value == null) {
            return null;
        }
        try {
            Class<?> type = value instanceof Class<?> given
                    ? given
                    : Class.forName(
                            value.toString(), true, Thread.currentThread().getContextClassLoader());
            return AvroBinary.schema(type.asSubclass(SpecificRecord.class));
        } catch (ClassNotFoundException | ClassCastException | AvroRuntimeException e) {
            throw new ConfigException(key + ": '" + value + "' is not a generated Avro class on the class path");
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null is a tombstone, and becomes null
    public T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            return AvroBinary.read(data, WireFormat.HEAD_LENGTH, reader(WireFormat.readHead(data)));
        } catch (RegistryException | RegistryUnavailableException e) {
            throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            throw new SerializationException("topic " + topic + ": not a readable Avro message: " + e.getMessage(), e);
        }
    }

    private DatumReader<T> reader(int id) {
        RegistryClient client = Objects.requireNonNull(registry, "configure() was not called");
        return readers.get(id, () -> reader(client.byId(id)));
    }

    private DatumReader<T> reader(Schema writer) {
        if (writer.getType() != Schema.Type.RECORD) {
            throw new IllegalArgumentException("its schema is a " + writer.getType() + ", not a record");
        }
        return specific
                ? AvroBinary.reader(writer, readerSchema(writer))
                : AvroBinary.genericReader(writer, writer, logicalTypes);
    }

    private Schema readerSchema(Schema writer) {
        if (expected == null) {
            Class<?> type = SpecificData.get().getClass(writer);
            if (type == null) {
                throw new IllegalArgumentException("no generated class on the class path for " + writer.getFullName());
            }
            return AvroBinary.schema(type);
        }
        if (!writer.getFullName().equals(expected.getFullName())
                && !expected.getAliases().contains(writer.getFullName())) {
            throw new IllegalArgumentException(
                    "it holds " + writer.getFullName() + " where " + expected.getFullName() + " is expected");
        }
        return expected;
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
            registry = null;
        }
    }
}
