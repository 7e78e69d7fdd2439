package org.rasid.schemas.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * How the client speaks TLS: Kafka's own settings with the prefix {@code schema.registry.}, read by Kafka's own classes.
 *
 * @param context with key and trust store
 * @param parameters protocols and cipher suites
 */
public record Tls(SSLContext context, SSLParameters parameters) {
    private static final String PREFIX = "schema.registry.";
    private static final String SSL = PREFIX + "ssl.";
    private static final ConfigDef KNOWN = known();

    private static ConfigDef known() {
        ConfigDef plain = new ConfigDef().withClientSslSupport();
        ConfigDef prefixed = new ConfigDef();
        prefixed.embed(PREFIX, "", 0, plain);
        return prefixed;
    }

    /** What the settings ask for; null where they say nothing, so that the JVM's own settings hold. */
    static @Nullable Tls parse(Map<String, ?> config) {
        Map<String, Object> given = new HashMap<>();
        config.forEach((key, value) -> {
            if (key.startsWith(SSL) && value != null && (!value.toString().isBlank() || isNames(key))) {
                given.put(check(key), value);
            }
        });
        return given.isEmpty() ? null : create(given);
    }

    private static boolean isNames(String key) {
        return key.equals(PREFIX + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
    }

    private static String check(String key) {
        if (!KNOWN.names().contains(key)) {
            throw new ConfigException(key + ": no such setting; those of TLS are Kafka's own with the prefix " + PREFIX
                    + ", such as " + PREFIX + SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);
        }
        if (key.equals(PREFIX + SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG)) {
            throw new ConfigException(key + ": not supported; remove it");
        }
        return key;
    }

    private static Tls create(Map<String, Object> given) {
        Map<String, Object> ssl = new HashMap<>();
        KNOWN.parse(given).forEach((key, value) -> ssl.put(key.substring(PREFIX.length()), value));
        boolean checksNames = checksNames(ssl);
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(ssl);
            SSLContext context = checksNames ? factory.sslContext() : AnyName.context(ssl, factory);
            return new Tls(context, parameters(ssl));
        } catch (KafkaException e) {
            throw new ConfigException("TLS to the schema registry cannot be set up: " + reasons(e) + "; check "
                    + String.join(", ", new TreeSet<>(given.keySet())));
        }
    }

    private static boolean checksNames(Map<String, Object> ssl) {
        String key = SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG;
        String algorithm = String.valueOf(ssl.get(key)).strip();
        return switch (algorithm.toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "", "none" -> false;
            default ->
                throw new ConfigException(PREFIX + key + ": must be https, or empty to leave names unchecked, but is '"
                        + algorithm + "'");
        };
    }

    private static SSLParameters parameters(Map<String, Object> ssl) {
        SSLParameters parameters = new SSLParameters();
        if (ssl.get(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG) instanceof List<?> names && !names.isEmpty()) {
            parameters.setProtocols(names.toArray(String[]::new));
        }
        if (ssl.get(SslConfigs.SSL_CIPHER_SUITES_CONFIG) instanceof List<?> names && !names.isEmpty()) {
            parameters.setCipherSuites(names.toArray(String[]::new));
        }
        return parameters;
    }

    private static String reasons(KafkaException fault) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            reasons.append(reasons.isEmpty() ? "" : ": ")
                    .append(cause instanceof KafkaException ? cause.getMessage() : cause);
        }
        return reasons.toString();
    }
}
