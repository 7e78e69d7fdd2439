package org.rasid.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * References in settings to what stands elsewhere, such as {@code ${dir:/secrets:password}}, which Kafka's providers of
 * settings ({@code config.providers}) look up. They are resolved once for all clients, since Kafka Streams does not hand
 * the providers on to its own clients, and the client of the registry knows none.
 */
final class ConfigReferences {
    private static final String PROVIDERS = "config.providers";

    private ConfigReferences() {}

    /**
     * The settings with what they refer to, and without the providers.
     *
     * @throws ConfigException that names provider, reference or setting where something can not be looked up
     */
    static Map<String, String> resolved(Map<String, String> settings) {
        String providers = settings.get(PROVIDERS);
        if (providers == null) {
            return settings;
        }
        Map<String, String> resolved = new HashMap<>();
        Pattern reference = Pattern.compile("\\$\\{(" + providers.strip().replaceAll("\\s*,\\s*", "|") + "):[^}]*\\}");
        new AbstractConfig(new ConfigDef(), settings, false).originals().forEach((name, value) -> {
            Matcher left = reference.matcher(String.valueOf(value));
            if (left.find()) {
                throw new ConfigException("nothing is there for " + left.group() + " in " + name);
            }
            resolved.put(name, String.valueOf(value));
        });
        resolved.keySet().removeIf(name -> name.equals(PROVIDERS) || name.startsWith(PROVIDERS + "."));
        return resolved;
    }
}
