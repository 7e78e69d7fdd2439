package org.rasid.it.wire;

import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.schemas.serde.AvroDeserializer;
import org.rasid.schemas.serde.AvroSerializer;

/** Serializers and deserializers of values, ours or the genuine ones, as a user would configure them. */
enum Serdes {
    OURS(AvroSerializer.class.getName(), AvroDeserializer.class.getName()),
    GENUINE(ConfluentJars.SERIALIZER, ConfluentJars.DESERIALIZER);

    private final String serializer;
    private final String deserializer;

    Serdes(String serializer, String deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    @SuppressWarnings("unchecked") // the tests give only what both take
    Serializer<Object> serializer(Map<String, ?> settings) {
        Serializer<Object> made = (Serializer<Object>) make(serializer);
        made.configure(settings, false);
        return made;
    }

    @SuppressWarnings("unchecked")
    Deserializer<Object> deserializer(Map<String, ?> settings) {
        Deserializer<Object> made = (Deserializer<Object>) make(deserializer);
        made.configure(settings, false);
        return made;
    }

    private static Object make(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
