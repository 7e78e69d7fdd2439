package org.rasid.examples;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of the Kafka clients and of the schema registry under the names that Kafka and Confluent give them: from the
 * file that {@code RASID_CONFIG} names, and from {@code RASID_BOOTSTRAP_SERVERS} and {@code RASID_SCHEMA_REGISTRY}.
 */
public final class Settings {
    private Settings() {}

    /**
     * Settings from environment variables.
     *
     * @param environment as {@link System#getenv()} gives it
     * @throws IllegalArgumentException that names the setting that is missing
     */
    public static Map<String, Object> of(Map<String, String> environment) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        String file = environment.get("RASID_CONFIG");
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            }
            properties.forEach((key, value) -> settings.put(key.toString(), value));
        }
        put(settings, "bootstrap.servers", environment, "RASID_BOOTSTRAP_SERVERS");
        put(settings, "schema.registry.url", environment, "RASID_SCHEMA_REGISTRY");
        return settings;
    }

    private static void put(
            Map<String, Object> settings, String name, Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value != null) {
            settings.put(name, value);
        }
        if (!settings.containsKey(name)) {
            throw new IllegalArgumentException(
                    "set " + variable + ", or " + name + " in the file that RASID_CONFIG names");
        }
    }
}
