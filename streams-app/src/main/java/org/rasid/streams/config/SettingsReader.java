package org.rasid.streams.config;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.settings.Declaration;

/** Takes declared settings out of a map, one by one; what is left was asked for by nobody. */
final class SettingsReader {
    private final ConfigDef definition;
    private final Map<String, String> left;

    SettingsReader(ConfigDef definition, Map<String, String> settings) {
        this.definition = definition;
        left = new TreeMap<>(settings);
    }

    Map<String, String> left() {
        return Map.copyOf(left);
    }

    /** Null where the setting has neither value nor default. */
    @Nullable
    Object optional(String key) {
        return Declaration.of(definition, key).value(left.remove(key));
    }

    String text(String key) {
        return Objects.requireNonNull(optional(key), key).toString();
    }

    long number(String key) {
        return ((Number) Objects.requireNonNull(optional(key), key)).longValue();
    }

    int count(String key) {
        return Math.toIntExact(number(key));
    }

    Duration millis(String key) {
        return Duration.ofMillis(number(key));
    }
}
