package org.rasid.cli.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A broker and a schema registry on this machine, for as long as this object is open and this process lives.
 *
 * <p>They stop when the stack is closed, when this process ends in order, and, by their own doing, when it is killed.
 */
public final class LocalStack implements AutoCloseable {
    private final DataDirectory data;
    private final Deque<AutoCloseable> dependents = new ArrayDeque<>();
    private final Thread closeAtExit = new Thread(() -> closeQuietly(this), "close-local-stack");
    private volatile @Nullable LocalBroker broker;
    private volatile @Nullable LocalRegistry registry;
    private boolean closed;

    private LocalStack(DataDirectory data) {
        this.data = data;
    }

    /**
     * Starts both parts at the same time and returns when both answer.
     *
     * @param progress is told in short sentences what is being waited for; one call at a time
     * @throws StackException with a message for the user, after everything that had started has stopped
     */
    public static LocalStack start(StackOptions options, Consumer<String> progress) {
        LocalStack stack = new LocalStack(DataDirectory.open(options.data()));
        Runtime.getRuntime().addShutdownHook(stack.closeAtExit);
        try {
            stack.startParts(options, progress);
            return stack;
        } catch (RuntimeException e) {
            try {
                stack.close();
            } catch (RuntimeException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    public String bootstrapServers() {
        return broker().bootstrapServers();
    }

    public String schemaRegistryUrl() {
        return registry().url();
    }

    /** Where topics, schemas and the logs of both parts are. */
    public Path dataDirectory() {
        return data.path();
    }

    public LocalBroker broker() {
        return started(broker);
    }

    public LocalRegistry registry() {
        return started(registry);
    }

    /** Has something that uses this stack closed before the stack itself, the last one named first. */
    public synchronized void closeBefore(AutoCloseable dependent) {
        if (closed) {
            throw new IllegalStateException("the stack is closed");
        }
        dependents.push(dependent);
    }

    /** Stops all in order; returns when both children are gone. What is not kept is killed and removed. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        dependents.forEach(LocalStack::closeQuietly);
        try {
            stopParts();
            data.close();
        } finally {
            if (Thread.currentThread() != closeAtExit) {
                forgetHook();
            }
        }
    }

    private void startParts(StackOptions options, Consumer<String> progress) {
        Ports.claim("--broker-port", options.brokerPort());
        Ports.claim("--registry-port", options.registryPort());
        progress.accept("starting Kafka and the schema registry in " + data.path());
        CompletableFuture<LocalRegistry> starting = CompletableFuture.supplyAsync(
                () -> LocalRegistry.start(data.registry(), options.registryPort()), task -> new Thread(task).start());
        RuntimeException failure = null;
        try {
            broker = LocalBroker.start(data.broker(), options.brokerPort());
            progress.accept("Kafka is up at " + broker.bootstrapServers());
        } catch (RuntimeException e) {
            failure = e;
        }
        try {
            registry = starting.join();
            progress.accept("schema registry is up at " + registry.url());
        } catch (CompletionException e) {
            RuntimeException cause = e.getCause() instanceof RuntimeException known ? known : e;
            if (failure == null) {
                failure = cause;
            } else {
                failure.addSuppressed(cause);
            }
        }
        if (failure != null) {
            throw failure;
        }
        data.running(bootstrapServers(), schemaRegistryUrl());
    }

    private void stopParts() {
        LocalBroker kafka = broker;
        LocalRegistry schemas = registry;
        if (kafka != null) {
            stopOne(kafka::requestStop, kafka::kill);
        }
        if (schemas != null) {
            stopOne(schemas::requestStop, schemas::kill);
            schemas.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    private void stopOne(Runnable inOrder, Runnable atOnce) {
        if (data.temporary() && !ClassArchive.isWritten()) {
            atOnce.run();
        } else {
            inOrder.run();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook will find nothing to do.
        }
    }

    private static void closeQuietly(AutoCloseable dependent) {
        try {
            dependent.close();
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(LocalStack.class).warn("could not be closed in order", e);
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack is not running");
        }
        return part;
    }
}
