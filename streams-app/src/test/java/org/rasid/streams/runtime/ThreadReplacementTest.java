package org.rasid.streams.runtime;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private final ThreadReplacement replacement = new ThreadReplacement();

    @Test
    void shouldReplaceAThreadWhoseTransactionTheBrokersEnded() {
        Throwable cause = new StreamsException(new KafkaException("at commit", new InvalidTxnStateException("ended")));

        assertThat(replacement.after(cause, NOON)).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopAtAnythingElse() {
        assertThat(replacement.after(new StreamsException("a bug", new IllegalStateException()), NOON))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(replacement.after(new StreamsException(new TopicAuthorizationException("refused")), NOON))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldGiveUpWhereThreadsKeepDying() {
        Throwable cause = new InvalidTxnStateException("ended");
        for (int i = 0; i < ThreadReplacement.MOST; i++) {
            assertThat(replacement.after(cause, NOON.plusSeconds(i))).isEqualTo(REPLACE_THREAD);
        }

        assertThat(replacement.after(cause, NOON.plusSeconds(60))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(replacement.after(cause, NOON.plusSeconds(1_000))).isEqualTo(REPLACE_THREAD);
    }
}
