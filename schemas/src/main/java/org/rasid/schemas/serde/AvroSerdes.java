package org.rasid.schemas.serde;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegistryConfig;

/**
 * Serdes of the Confluent wire format, loaded by class name, so that Confluent's own can be put in place of ours:
 * {@code rasid.avro.serializer=io.confluent.kafka.serializers.KafkaAvroSerializer} and {@code
 * rasid.avro.deserializer=io.confluent.kafka.serializers.KafkaAvroDeserializer}.
 */
public final class AvroSerdes {
    /** Class name of the serializer; default {@link AvroSerializer}. */
    public static final String SERIALIZER = "rasid.avro.serializer";

    /** Class name of the deserializer; default {@link AvroDeserializer}. */
    public static final String DESERIALIZER = "rasid.avro.deserializer";

    private AvroSerdes() {}

    /**
     * A configured serde for one generated class. Asks the registry nothing yet.
     *
     * @param config all settings, those of Confluent's serdes and the two class names among them; passed on with {@code
     *     specific.avro.reader} and the type set, and with {@code avro.remove.java.properties=true} unless it is given
     * @throws ConfigException that names the key and the remedy
     */
    public static <T extends SpecificRecord> Serde<T> load(Class<T> type, Map<String, ?> config, boolean isKey) {
        GeneratedClasses.trust();
        Map<String, Object> settings = new HashMap<>(config);
        settings.putIfAbsent(RegistryConfig.REMOVE_JAVA_PROPERTIES, true);
        settings.put("specific.avro.reader", true);
        settings.put(isKey ? "specific.avro.key.type" : "specific.avro.value.type", type);
        Serializer<T> serializer = serializer(settings);
        Deserializer<T> deserializer = deserializer(settings);
        serializer.configure(settings, isKey);
        try {
            deserializer.configure(settings, isKey);
        } catch (RuntimeException e) {
            serializer.close();
            throw e;
        }
        return Serdes.serdeFrom(serializer, deserializer);
    }

    @SuppressWarnings("unchecked") // a serializer of any record takes T
    private static <T> Serializer<T> serializer(Map<String, ?> settings) {
        return create(settings, SERIALIZER, AvroSerializer.class, Serializer.class);
    }

    @SuppressWarnings("unchecked") // the deserializer is told the type by its settings
    private static <T> Deserializer<T> deserializer(Map<String, ?> settings) {
        return create(settings, DESERIALIZER, AvroDeserializer.class, Deserializer.class);
    }

    private static <C> C create(Map<String, ?> settings, String key, Class<? extends C> otherwise, Class<C> kind) {
        Object named = settings.get(key);
        try {
            Class<?> type =
                    named == null ? otherwise : named instanceof Class<?> given ? given : find(named.toString());
            return kind.cast(type.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new ConfigException(key + ": " + named + " is not on the class path (missing: " + e.getMessage()
                    + "); add the jar that holds it, or unset the key");
        } catch (ClassCastException | NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new ConfigException(key + ": " + named + " is not a " + kind.getSimpleName()
                    + " with a public constructor without arguments");
        } catch (InvocationTargetException e) {
            throw new ConfigException(key + ": " + named + " cannot be created: " + e.getCause());
        }
    }

    private static Class<?> find(String name) throws ClassNotFoundException {
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        return Class.forName(
                name.strip(), true, Objects.requireNonNullElse(context, AvroSerdes.class.getClassLoader()));
    }
}
