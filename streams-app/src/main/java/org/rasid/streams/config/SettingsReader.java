package org.rasid.streams.config;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes settings out of a map, one by one; what is left was asked for by nobody. */
final class SettingsReader {
    private final Map<String, String> left;

    SettingsReader(Map<String, String> settings) {
        left = new TreeMap<>(settings);
    }

    Map<String, String> left() {
        return Map.copyOf(left);
    }

    @Nullable
    String optional(String key) {
        String value = left.remove(key);
        return value == null || value.isBlank() ? null : value.trim();
    }

    String text(String key, String fallback) {
        String value = optional(key);
        return value == null ? fallback : value;
    }

    String required(String key, String remedy) {
        String value = optional(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing: " + remedy);
        }
        return value;
    }

    long number(String key, long fallback, long min, long max) {
        String value = optional(key);
        if (value == null) {
            return fallback;
        }
        long number;
        try {
            number = Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw outOfRange(key, value, min, max);
        }
        if (number < min || number > max) {
            throw outOfRange(key, value, min, max);
        }
        return number;
    }

    int count(String key, int fallback, int min, int max) {
        return Math.toIntExact(number(key, fallback, min, max));
    }

    Duration millis(String key, long fallback, long min, long max) {
        return Duration.ofMillis(number(key, fallback, min, max));
    }

    private static IllegalArgumentException outOfRange(String key, String value, long min, long max) {
        return new IllegalArgumentException(
                key + " must be a whole number from " + min + " to " + max + " but is '" + value + "'");
    }
}
