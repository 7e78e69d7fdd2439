package org.rasid.monitor;

import java.util.Map;

/**
 * What the monitor needs to know.
 *
 * @param client settings of the Kafka consumer and of the registry client, by their Kafka and Confluent names;
 *     {@code bootstrap.servers} and {@code schema.registry.url} are required
 * @param host address to listen on
 * @param port port to listen on; 0 takes a free one
 */
public record MonitorSettings(Map<String, String> client, String host, int port) {
    public MonitorSettings {
        client = Map.copyOf(client);
        for (String required : new String[] {"bootstrap.servers", "schema.registry.url"}) {
            if (!client.containsKey(required)) {
                throw new IllegalArgumentException("the monitor needs the setting " + required);
            }
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535 but is " + port);
        }
    }
}
