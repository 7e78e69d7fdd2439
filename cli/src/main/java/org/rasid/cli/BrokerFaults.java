package org.rasid.cli;

import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.jspecify.annotations.Nullable;

/** What to tell a user about brokers that do not let in, and what to do about it. Tells no credentials. */
final class BrokerFaults {
    private BrokerFaults() {}

    /** Where Kafka's client can not be made of the settings. */
    static IllegalStateException noClient(Map<String, String> client, KafkaException cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof NoSuchFileException) {
                return new IllegalStateException(
                        "a file that --config names is not there: " + each.getMessage() + " (ssl.truststore.location,"
                                + " ssl.keystore.location)",
                        each);
            }
        }
        return new IllegalStateException(
                "cannot connect to " + client.get("bootstrap.servers") + ": check --bootstrap-servers and --config",
                cause.getCause() == null ? cause : cause.getCause());
    }

    /**
     * On the first question to the brokers.
     *
     * @param cause what Kafka said; null: nothing within so many seconds
     */
    static IllegalStateException unreachable(Map<String, String> client, long seconds, @Nullable Throwable cause) {
        String brokers = client.get("bootstrap.servers");
        if (cause instanceof SslAuthenticationException) {
            return new IllegalStateException(
                    "no TLS connection to the Kafka brokers at " + brokers + ": check the ssl.… settings in --config"
                            + " (ssl.truststore.… must hold who signed their certificate, which must name the host of"
                            + " --bootstrap-servers and be in date; ssl.keystore.… yours, where they ask for one), and"
                            + " that the port is one for TLS",
                    cause);
        }
        if (cause instanceof AuthenticationException) {
            return new IllegalStateException(
                    "the Kafka brokers at " + brokers + " refuse the credentials: check sasl.mechanism and"
                            + " sasl.jaas.config (user and password) in --config",
                    cause);
        }
        return new IllegalStateException(
                "no Kafka broker answers at " + brokers + " within " + seconds
                        + " s: check --bootstrap-servers, or start a local one with \"rasid up\"; where the port is one"
                        + " for TLS or SASL, --config must say so (security.protocol"
                        + (client.containsKey("security.protocol")
                                ? " is " + client.get("security.protocol")
                                : " is not set")
                        + ")",
                cause);
    }

    /** The remedy where a right was missing that shows only when it is used; empty where that is not the reason. */
    static String remedy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return "; an administrator grants what a role needs: \"rasid acls\" lists the roles, \"rasid acls ROLE\""
                        + " the operations and resources, \"rasid acls apply ROLE\" grants them; the next start names"
                        + " those that are lacking";
            }
        }
        return "";
    }
}
