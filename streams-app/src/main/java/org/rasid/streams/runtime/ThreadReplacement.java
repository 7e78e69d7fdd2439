package org.rasid.streams.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.ConcurrentTransactionsException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Decides what follows the death of a stream thread. Where brokers ended its transaction (they stood still or changed, or
 * the thread stood still for longer than {@code transaction.timeout.ms}), nothing of it was written, and another thread takes
 * its place, which begins from what is committed. Kafka Streams takes only some of these for lost tasks (KAFKA-19690).
 * Anything else stops the app, and so do more than {@value #MOST} such deaths within ten minutes.
 */
final class ThreadReplacement {
    static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** The answer to what killed a thread at this time. */
    synchronized StreamThreadExceptionResponse after(Throwable cause, Instant now) {
        if (!endedByBrokers(cause)) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        deaths.removeIf(death -> death.isBefore(now.minus(WINDOW)));
        deaths.add(now);
        return deaths.size() > MOST
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean endedByBrokers(Throwable death) {
        for (Throwable cause = death; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidTxnStateException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof InvalidPidMappingException
                    || cause instanceof UnknownProducerIdException
                    || cause instanceof OutOfOrderSequenceException
                    || cause instanceof ConcurrentTransactionsException
                    || cause instanceof TransactionAbortableException
                    || cause instanceof TransactionAbortedException) {
                return true;
            }
        }
        return false;
    }
}
