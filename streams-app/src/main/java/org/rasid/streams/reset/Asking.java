package org.rasid.streams.reset;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaFuture;

/** Waits for answers of the brokers. */
final class Asking {
    private Asking() {}

    /**
     * The answer.
     *
     * @param purpose what was asked, for the message
     * @throws IllegalStateException where they refuse; the cause is what Kafka says
     */
    static <T> T await(KafkaFuture<T> answer, String purpose) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(purpose + ": Kafka refused: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(purpose + ": interrupted; run the command again to go on", e);
        }
    }

    /** Between two questions to the brokers. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the command again to go on", e);
        }
    }
}
