package org.rasid.monitor.alert;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the alerts need to know.
 *
 * @param folder where rules and outbox are kept; it is there
 * @param channels the operator's file of channels; null: {@code alerts-channels.json} in the folder, where there is one
 * @param baseUrl where readers find the page, {@code http} or {@code https}; links in alerts begin with it
 * @param attempts most attempts to deliver, 1 to 100
 * @param kafka settings of the Kafka client and of the serializers, by their own names, for topic channels
 */
public record AlertSettings(
        Path folder, @Nullable Path channels, String baseUrl, int attempts, Map<String, String> kafka) {
    /** Attempts unless something else is said: over nine to nineteen minutes. */
    public static final int ATTEMPTS = 12;

    private static final int MAX_ATTEMPTS = 100;

    public AlertSettings {
        kafka = Map.copyOf(kafka);
        baseUrl = baseUrl.replaceFirst("/+$", "");
        URI uri = URI.create(baseUrl);
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "the address of the page, for links in alerts, must begin with http:// or" + " https:// but is "
                            + baseUrl);
        }
        if (attempts < 1 || attempts > MAX_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "attempts to deliver an alert must be 1 to " + MAX_ATTEMPTS + " but are " + attempts);
        }
    }

    /** Without the values of settings, which may be secrets. */
    @Override
    public String toString() {
        return "alerts in " + folder + ", page " + baseUrl + ", attempts " + attempts + ", client "
                + new TreeSet<>(kafka.keySet());
    }
}
