package org.rasid.streams.ops;

import java.util.Map;
import java.util.Objects;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistryUnavailableException;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;

/** Looks before the start whether the schema registry answers: else only the first record would show that it does not. */
public final class RegistryCheck {
    private RegistryCheck() {}

    /**
     * Returns where a registry answers at {@code schema.registry.url}, whether or not it knows our schemas. Asks nothing
     * where other serdes than ours are named, for these may need other settings.
     *
     * @throws IllegalStateException that names the address and the remedy, and no credentials
     */
    public static void require(StreamsSettings settings) {
        Map<String, String> client = settings.clientSettings();
        if (client.containsKey(AvroSerdes.SERIALIZER) || client.containsKey(AvroSerdes.DESERIALIZER)) {
            return;
        }
        RegistryConfig config = RegistryConfig.parse(client);
        try (RegistryClient registry = new RegistryClient(config)) {
            registry.lookUp(
                    Topics.ARTICLES_RAW.subject().orElseThrow(),
                    Objects.requireNonNull(Topics.ARTICLES_RAW.valueSchema()));
        } catch (RegistryUnavailableException e) {
            throw failure(config, "does not answer", e);
        } catch (RegistryException e) {
            if (!e.isNotFound()) {
                throw failure(config, "refuses", e);
            }
        }
    }

    private static IllegalStateException failure(RegistryConfig config, String what, RuntimeException cause) {
        return new IllegalStateException(
                "the schema registry at " + config.urls() + " " + what + " (" + cause.getMessage()
                        + "): check schema.registry.url (--schema-registry) and the credentials",
                cause);
    }
}
