package org.rasid.monitor;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.http.Listener;

/**
 * What the monitor needs to know.
 *
 * @param client settings of the Kafka consumer and of the registry client, by their Kafka and Confluent names;
 *     {@code bootstrap.servers} and {@code schema.registry.url} are required
 * @param data folder of the view and of the alerts; no other monitor may use it
 * @param keptChanges how many changes are remembered, for histories and readers that come back; 1 or more
 * @param listener where it listens, and to whom
 * @param alerting how it alerts
 */
public record MonitorSettings(
        Map<String, String> client, Path data, long keptChanges, Listener listener, Alerting alerting) {
    /** Changes that are remembered unless told otherwise. */
    public static final long DEFAULT_KEPT_CHANGES = 200_000;

    /** Checks them. */
    public MonitorSettings {
        client = Map.copyOf(client);
        for (String required : new String[] {"bootstrap.servers", "schema.registry.url"}) {
            if (!client.containsKey(required)) {
                throw new IllegalArgumentException("the monitor needs the setting " + required);
            }
        }
        if (keptChanges < 1) {
            throw new IllegalArgumentException("the number of kept changes must be 1 or more but is " + keptChanges);
        }
    }

    /** Without the values of settings, which may be secrets. */
    @Override
    public String toString() {
        return "view in " + data + ", client " + new TreeSet<>(client.keySet());
    }

    /**
     * How the monitor alerts.
     *
     * @param channels file of channels; null: {@code alerts/alerts-channels.json} in the data folder, where there is one
     * @param page address of the page as readers of alerts reach it; null: where it listens, which
     *     must not be every address of this machine then, unless there are no channels
     */
    public record Alerting(
            @Nullable Path channels, @Nullable String page) {}
}
