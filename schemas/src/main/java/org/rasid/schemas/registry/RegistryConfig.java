package org.rasid.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a schema registry. Made from the settings of {@link RegistrySettings#client}; each may also carry the
 * prefix {@code schema.registry.}, which wins.
 *
 * @param endpoints registries of one cluster, tried in order: {@code schema.registry.url}
 * @param tls how to speak TLS: {@code schema.registry.ssl.*}; null where the settings of the JVM hold
 * @param connectTimeout for opening a connection: {@code http.connect.timeout.ms}
 * @param readTimeout for one request with its whole answer: {@code http.read.timeout.ms}
 * @param maxRetries rounds over all endpoints after the first: {@code max.retries}
 * @param retryWait longest wait before the first retry, doubled for each further one: {@code retries.wait.ms};
 *     half of it at least is waited
 * @param retryMaxWait longest wait before any retry: {@code retries.max.wait.ms}
 * @param maxSchemas largest number of schemas that each cache holds: {@code max.schemas.per.subject}
 * @param normalize whether the registry shall disregard insignificant differences: {@code normalize.schemas}
 * @param removeJavaProperties whether {@code avro.java.string} is taken out of schemas before the registry sees them:
 *     {@code avro.remove.java.properties}
 * @param statistics what is counted, under {@link RegistryStatistics#SETTING}
 */
public record RegistryConfig(
        List<Endpoint> endpoints,
        @Nullable Tls tls,
        Duration connectTimeout,
        Duration readTimeout,
        int maxRetries,
        Duration retryWait,
        Duration retryMaxWait,
        int maxSchemas,
        boolean normalize,
        boolean removeJavaProperties,
        RegistryStatistics statistics) {
    public static final String URL = "schema.registry.url";
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";

    /** Settings that ask for more than this would overflow the clock. */
    private static final Duration NEVER_ENDING = Duration.ofDays(1_000);

    public RegistryConfig {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty()) {
            throw new ConfigException(URL + ": not set; give the registry's address, such as http://localhost:8081");
        }
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(readTimeout, "readTimeout");
        Objects.requireNonNull(retryWait, "retryWait");
        Objects.requireNonNull(retryMaxWait, "retryMaxWait");
    }

    /** Reads and checks the settings; throws {@link ConfigException} that names the key and the remedy. Others are ignored. */
    public static RegistryConfig parse(Map<String, ?> config) {
        Settings settings = new Settings(config);
        ConfigDef client = RegistrySettings.client();
        return new RegistryConfig(
                Endpoint.parseAll(settings),
                Tls.parse(config),
                settings.millis(client, "http.connect.timeout.ms"),
                settings.millis(client, "http.read.timeout.ms"),
                settings.number(client, "max.retries"),
                settings.millis(client, "retries.wait.ms"),
                settings.millis(client, "retries.max.wait.ms"),
                settings.number(client, "max.schemas.per.subject"),
                settings.flag(client, "normalize.schemas"),
                settings.flag(client, REMOVE_JAVA_PROPERTIES),
                RegistryStatistics.of(config));
    }

    /**
     * The longest that one call can take, however many registries there are and whatever they ask for: all its rounds
     * at their time-outs, and all waits between them. A call that comes that far is given up.
     */
    public Duration longestCall() {
        Duration rounds = connectTimeout.plus(readTimeout).multipliedBy(maxRetries + 1L);
        Duration all = rounds.plus(pauses().total(maxRetries));
        return all.compareTo(NEVER_ENDING) < 0 ? all : NEVER_ENDING;
    }

    Pauses pauses() {
        return new Pauses(retryWait, retryMaxWait);
    }

    /** The addresses, without credentials. */
    public List<URI> urls() {
        return endpoints.stream().map(Endpoint::url).toList();
    }
}
