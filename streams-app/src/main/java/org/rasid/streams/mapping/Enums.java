package org.rasid.streams.mapping;

import org.jspecify.annotations.Nullable;

/** Enumerations of the two sides have the same names; Avro's have UNKNOWN besides, which nothing of ours is. */
final class Enums {
    private Enums() {}

    static <T extends Enum<T>> T same(Class<T> type, Enum<?> value) {
        return Enum.valueOf(type, value.name());
    }

    static <T extends Enum<T>> @Nullable T sameOrNull(Class<T> type, @Nullable Enum<?> value) {
        return value == null ? null : same(type, value);
    }
}
