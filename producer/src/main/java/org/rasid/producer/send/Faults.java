package org.rasid.producer.send;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.serde.RegistryFaults;

/** What to tell a user about what Kafka or the registry threw. */
final class Faults {
    private static final int CONFLICT = 409;

    private final String brokers;
    private final String registry;

    Faults(Map<String, String> client) {
        brokers = client.getOrDefault("bootstrap.servers", "(not set)");
        registry = client.getOrDefault("schema.registry.url", "(not set)").replaceAll("//[^/\\s]*@", "//");
    }

    SendException broker(Throwable fault, String topic) {
        Throwable cause = fault.getCause();
        boolean wrapped = fault instanceof ExecutionException || cause instanceof ConfigException;
        return new SendException(brokerMessage(wrapped && cause != null ? cause : fault, topic), fault);
    }

    private String brokerMessage(Throwable fault, String topic) {
        if (fault instanceof UnknownTopicOrPartitionException) {
            return "topic " + topic + " does not exist on " + brokers + "; create it with: rasid topics apply";
        }
        if (fault instanceof AuthenticationException) {
            return brokers + " refuses the credentials; check the security settings in --config (" + said(fault) + ")";
        }
        if (fault instanceof AuthorizationException) {
            return "these credentials may not use topic " + topic + " on " + brokers + "; ask for describe and write ("
                    + said(fault) + ")";
        }
        if (fault instanceof TimeoutException) {
            return "no Kafka broker answers at " + brokers
                    + "; start one (rasid up), or check --bootstrap-servers and, for TLS or SASL, --config";
        }
        if (fault instanceof ConfigException) {
            return said(fault) + "; check --bootstrap-servers (" + brokers + ") and --config";
        }
        if (fault instanceof InterruptException || fault instanceof InterruptedException) {
            return "stopped before the end";
        }
        return "topic " + topic + " on " + brokers + ": " + said(fault);
    }

    SendException serializer(RuntimeException fault, String topic) {
        return new SendException(serializerMessage(fault, topic), fault);
    }

    private String serializerMessage(RuntimeException fault, String topic) {
        if (RegistryFaults.isOutage(fault)) {
            return "the schema registry at " + registry
                    + " does not answer; start one (rasid up), or check --schema-registry (" + said(fault) + ")";
        }
        RegistryException refusal = refusal(fault);
        if (refusal != null && refusal.status() == CONFLICT) {
            return "subject " + topic + "-value of the schema registry at " + registry
                    + " holds a schema that ours is incompatible with; use the release of Rasid that wrote it, another"
                    + " registry (--schema-registry), or remove the subject if nobody needs its records (" + said(fault)
                    + ")";
        }
        if (refusal != null && refusal.isNotFound()) {
            return "subject " + topic + "-value of the schema registry at " + registry
                    + " does not hold the schema of this release; register it with: rasid schemas register ("
                    + said(fault)
                    + ")";
        }
        if (refusal != null) {
            return "the schema registry at " + registry + " refuses; check --schema-registry and --config ("
                    + said(fault) + ")";
        }
        return "topic " + topic + ": " + said(fault);
    }

    private static @Nullable RegistryException refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String said(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
