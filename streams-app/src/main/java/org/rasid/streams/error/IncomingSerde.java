package org.rasid.streams.error;

import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A serde that hands on what cannot be read instead of failing on it. Null stays null. The serde of the values is
 * closed by whoever made it.
 */
public final class IncomingSerde<T> implements Serde<Incoming<T>> {
    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;

    public IncomingSerde(Serde<T> values) {
        serializer = values.serializer();
        deserializer = values.deserializer();
    }

    @Override
    public Serializer<Incoming<T>> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, Incoming<T> value) {
                return serializer.serialize(topic, value.orThrow());
            }

            @Override
            public byte[] serialize(String topic, Headers headers, Incoming<T> value) {
                return serializer.serialize(topic, headers, value.orThrow());
            }
        };
    }

    @Override
    public Deserializer<Incoming<T>> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable Incoming<T> deserialize(String topic, byte @Nullable [] data) {
                return data == null ? null : read(() -> deserializer.deserialize(topic, data));
            }

            @Override
            public @Nullable Incoming<T> deserialize(String topic, Headers headers, byte @Nullable [] data) {
                return data == null ? null : read(() -> deserializer.deserialize(topic, headers, data));
            }
        };
    }

    private static <T> Incoming<T> read(Supplier<T> value) {
        try {
            return new Incoming.Read<>(value.get());
        } catch (RuntimeException e) {
            return new Incoming.Unreadable<>(e);
        }
    }
}
