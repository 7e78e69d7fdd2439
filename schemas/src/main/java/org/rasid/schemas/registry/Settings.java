package org.rasid.schemas.registry;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

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

    public boolean flag(String key, boolean otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(key + ": must be true or false but is '" + text + "'");
        };
    }

    /** A whole number of at least {@code least}. */
    public int number(String key, int otherwise, int least) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the message that also covers numbers out of range
        }
        throw new ConfigException(key + ": must be a whole number of at least " + least + " but is '" + text + "'");
    }

    public Duration millis(String key, int otherwise, int least) {
        return Duration.ofMillis(number(key, otherwise, least));
    }
}
