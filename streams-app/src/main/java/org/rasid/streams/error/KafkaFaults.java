package org.rasid.streams.error;

import org.apache.kafka.common.KafkaException;

/** Tells what is wrong around us from what is wrong with a record. */
final class KafkaFaults {
    private static final int DEEPEST_CAUSE = 32;

    private KafkaFaults() {}

    /** Whether Kafka itself, or a serde in its hands, threw: no failure of our own code on a record. */
    static boolean ofKafka(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof KafkaException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
