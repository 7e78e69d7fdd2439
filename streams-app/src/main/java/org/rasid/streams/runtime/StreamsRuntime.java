package org.rasid.streams.runtime;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running streams app. Made by {@link StreamsApp#start}; closing it finishes what is under way, then stops. */
public final class StreamsRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);

    private final KafkaStreams streams;
    private final Restorations restorations = new Restorations();
    private final ThreadReplacement replacement = new ThreadReplacement();
    private final DamagedStores damaged;
    private final CloseOptions closing;
    private final Resources resources;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private @Nullable ProbeServer probes;

    /** Takes over the streams, which are not started yet, and the resources that outlive them. */
    StreamsRuntime(KafkaStreams streams, DamagedStores damaged, CloseOptions closing, Resources resources) {
        this.streams = streams;
        this.damaged = damaged;
        this.closing = closing;
        this.resources = resources;
        streams.setGlobalStateRestoreListener(restorations);
        streams.setStateListener((now, before) -> changed(now));
        streams.setUncaughtExceptionHandler(this::failed);
    }

    /** @throws IllegalStateException where a store is damaged, whose task {@link #close} then deletes */
    void start(ProbeServer server) {
        probes = server;
        try {
            // Opens the stores that are there, before any thread runs.
            streams.start();
        } catch (RuntimeException e) {
            IllegalStateException damage = damaged.note(e);
            throw damage == null ? e : damage;
        }
    }

    /** Health now. */
    public Health health() {
        return Health.of(streams.state(), streams.metadataForLocalThreads().size(), restorations.count());
    }

    /** Where health and metrics are served. */
    public InetSocketAddress httpAddress() {
        if (probes == null) {
            throw new IllegalStateException("not started");
        }
        return probes.address();
    }

    /** Waits until all partitions are assigned and all stores restored for the first time; false: not in time, or never. */
    public boolean awaitReady(Duration timeout) throws InterruptedException {
        return ready.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && failure.get() == null;
    }

    /** Waits until it has stopped, by {@link #close} or by a failure, and gives the exit code of the process: 0 or 1. */
    public int awaitStopped() throws InterruptedException {
        stopped.await();
        return exitCode();
    }

    /** Waits until it has stopped, but no longer than so; whether it has. */
    public boolean awaitStopped(Duration timeout) throws InterruptedException {
        return stopped.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** 0 unless it failed, or could not stop in time. */
    public int exitCode() {
        return failure.get() == null ? 0 : 1;
    }

    /** What made it stop; null where nothing did. */
    public @Nullable Throwable failure() {
        return failure.get();
    }

    /** Commits what is done and stops, within {@code rasid.close.timeout.ms}. Further calls do nothing. */
    @Override
    public synchronized void close() {
        boolean inTime = streams.close(closing);
        if (inTime) {
            resources.close();
            damaged.delete();
        } else {
            // Threads still run on the stores' memory: it is left to the end of the process.
            LOG.error("Not stopped in time; raise rasid.close.timeout.ms if this is common");
            failure.compareAndSet(null, new IllegalStateException("not stopped in time"));
        }
        if (probes != null) {
            probes.close();
        }
        ready.countDown();
        stopped.countDown();
    }

    private void changed(State now) {
        if (now == State.RUNNING) {
            ready.countDown();
        }
        if (now == State.ERROR) {
            failure.compareAndSet(null, new IllegalStateException("the streams ended in state ERROR"));
            ready.countDown();
            stopped.countDown();
        }
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        StreamThreadExceptionResponse response = replacement.after(cause, Instant.now());
        if (response == StreamThreadExceptionResponse.REPLACE_THREAD) {
            LOG.warn(
                    "The brokers ended a transaction, which is done once more by another thread: {}", cause.toString());
        } else {
            IllegalStateException damage = damaged.note(cause);
            Throwable reason = damage == null ? cause : damage;
            failure.compareAndSet(null, reason);
            LOG.error("The streams app stops: {}", reason.toString());
        }
        return response;
    }
}
