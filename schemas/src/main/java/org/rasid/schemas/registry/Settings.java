package org.rasid.schemas.registry;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.settings.Declaration;

/**
 * Typed view of configuration under Confluent's names. A name may carry the prefix {@code schema.registry.}, which wins
 * over the bare name. Errors are {@link ConfigException}s that name the key and the remedy.
 */
public final class Settings {
    private static final String PREFIX = "schema.registry.";

    private final Map<String, ?> values;

    public Settings(Map<String, ?> values) {
        this.values = Objects.requireNonNull(values, "values");
    }

    /** The value as it was given, or null where it is not set. */
    public @Nullable Object raw(String key) {
        Object prefixed = key.startsWith(PREFIX) ? null : values.get(PREFIX + key);
        return prefixed != null ? prefixed : values.get(key);
    }

    /** The trimmed text, or null where it is not set or blank. */
    public @Nullable String text(String key) {
        Object value = raw(key);
        if (value == null) {
            return null;
        }
        String text = value instanceof org.apache.kafka.common.config.types.Password password
                ? password.value()
                : String.valueOf(value);
        return text.isBlank() ? null : text.strip();
    }

    /** A setting of type BOOLEAN that has a default. */
    public boolean flag(ConfigDef definition, String key) {
        return (Boolean) value(definition, key);
    }

    /** A setting of type INT that has a default. */
    public int number(ConfigDef definition, String key) {
        return (Integer) value(definition, key);
    }

    /** As {@link #number}, in milliseconds. */
    public Duration millis(ConfigDef definition, String key) {
        return Duration.ofMillis(number(definition, key));
    }

    private Object value(ConfigDef definition, String key) {
        return Objects.requireNonNull(Declaration.of(definition, key).value(text(key)), key);
    }
}
